/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. What does not fit the procedure is a mistake in the story,
 * which its test finds.
 */

#include "config.h"

#include "session/lek-example-teller.h"

static void
pass (LekExampleTeller *teller,
      int               minutes)
{
  if (minutes > 0)
    lek_clock_set (teller->clock, lek_clock_now (teller->clock) + minutes * LEK_EXAMPLE_MINUTE);
}

static const char *
choose_words (LekExampleTeller *teller,
              const char       *nl,
              const char       *en)
{
  return teller->voice == LEK_VOICE_EN && en != NULL ? en : nl;
}

static char *
write_time (LekExampleTeller *teller,
            int               minutes_ago)
{
  gint64 utc = lek_clock_now (teller->clock) - minutes_ago * LEK_EXAMPLE_MINUTE;
  LekMoment moment = { utc - utc % LEK_EXAMPLE_MINUTE, FALSE };

  return lek_moment_to_string (&moment);
}

static void
answer (LekExampleTeller *teller,
        const char       *question,
        const char       *value)
{
  g_autoptr(LekAnswer) given = lek_answer_new (LEK_ANSWER_KNOWN, value);
  g_autoptr(GError) error = NULL;

  if (!lek_case_answer (teller->draft, question, given, &error))
    g_critical ("the example does not fit %s: %s", question, error->message);

  lek_case_settle (teller->draft);
}

static void
put (LekExampleTeller *teller,
     const LekRecord  *record)
{
  g_autoptr(GError) error = NULL;

  if (!lek_case_put_record (teller->draft, record, &error))
    g_critical ("the example does not fit the list %s: %s", record->kind, error->message);
}

void
lek_example_answer_time (LekExampleTeller *teller,
                         const char       *question,
                         int               minutes_ago)
{
  g_autofree char *value = write_time (teller, minutes_ago);

  answer (teller, question, value);
}

void
lek_example_tell_lines (LekExampleTeller     *teller,
                        const LekExampleLine *lines,
                        guint                 n_lines)
{
  for (guint i = 0; i < n_lines; i++)
    {
      const LekExampleLine *line = &lines[i];
      const char *words = choose_words (teller, line->nl, line->en);

      pass (teller, line->after);
      if (line->question != NULL)
        answer (teller, line->question, words);
      else if (!lek_case_add_note (teller->draft, words, NULL, FALSE, NULL))
        g_assert_not_reached ();      /* a draft takes any words */
    }
}

void
lek_example_tell_list (LekExampleTeller      *teller,
                       const char            *kind,
                       const LekExampleField *fields,
                       guint                  n_fields)
{
  g_autoptr(LekRecord) record = NULL;

  for (guint i = 0; i < n_fields; i++)
    {
      const LekExampleField *field = &fields[i];
      g_autofree char *now = NULL;

      if (g_str_equal (field->field, fields[0].field))
        {
          if (record != NULL)
            put (teller, record);
          g_clear_pointer (&record, lek_record_free);
          record = lek_record_new (kind);
          pass (teller, 1);
        }

      if (field->nl == NULL)
        now = write_time (teller, 0);
      lek_record_set_value (record, field->field, now != NULL ? now : choose_words (teller, field->nl, field->en));
    }

  put (teller, record);
}

void
lek_example_do_first_hour (LekExampleTeller *teller)
{
  LekLibrary *library = lek_case_get_library (teller->draft);
  const char *chosen = lek_answers_get_value (lek_case_get_answers (teller->draft), "incident.scenario");
  const LekScenario *scenario = chosen != NULL ? lek_library_get_scenario (library, chosen) : NULL;

  for (guint i = 0; scenario != NULL && i < scenario->first_hour->len; i++)
    {
      pass (teller, 4);
      lek_case_set_action_done (teller->draft, i, TRUE);
    }
}

void
lek_example_decide (LekExampleTeller *teller,
                    LekAbout          about)
{
  g_autoptr(GError) error = NULL;

  if (!lek_case_decide (teller->draft, about, LEK_CHOICE_YES, NULL, &error))
    g_critical ("the example cannot decide: %s", error->message);
}
