/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/overview/lek-verdict-why.h"

#include "ui/incident/lek-incident-words.h"
#include "ui/parts/lek-words-label.h"

#define N_CASES 3

const char *
lek_fact_get_words (LekSitting *sitting,
                    const char *fact)
{
  g_autofree char *id = g_strconcat ("fact.", fact, NULL);
  const char *words = lek_sitting_read_id (sitting, id);

  return words != NULL ? words : fact;
}

const char *
lek_reason_get_words (LekSitting *sitting,
                      const char *code)
{
  g_autofree char *id = g_strconcat ("reason.", code, NULL);
  const char *words = lek_sitting_read_id (sitting, id);

  return words != NULL ? words : code;
}

static const char *
get_source_name (LekSitting *sitting,
                 const char *id)
{
  LekLibrary *library = lek_case_get_library (lek_sitting_get_case (sitting));
  const LekSource *source = id != NULL ? lek_library_get_source (library, id) : NULL;

  return source != NULL ? lek_sitting_read (sitting, source->name) : NULL;
}

static void
append_reason (GtkBox          *box,
               LekSitting      *sitting,
               const LekReason *reason)
{
  const char *source = get_source_name (sitting, reason->source);
  const char *icon = reason->aggravates ? "lek-reason-more-symbolic" : "lek-reason-less-symbolic";

  gtk_box_append (box, lek_icon_label_new (icon, lek_reason_get_words (sitting, reason->code), NULL));
  if (source != NULL)
    {
      GtkWidget *small = lek_icon_label_new (icon, source, "dim-label caption");

      /* Below the words, however large the icon is. */
      gtk_widget_set_opacity (gtk_widget_get_first_child (small), 0);
      gtk_box_append (box, small);
    }
}

static void
append_reasons (GtkBox           *box,
                LekSitting       *sitting,
                const LekVerdict *verdict,
                LekConcerns       concerns)
{
  gboolean headed = FALSE;

  for (guint i = 0; i < verdict->reasons->len; i++)
    {
      const LekReason *reason = g_ptr_array_index (verdict->reasons, i);

      if (reason->concerns != concerns)
        continue;

      if (!headed)
        gtk_box_append (box, lek_words_label_new (lek_words_for_concern (concerns), "heading why-heading"));
      headed = TRUE;
      append_reason (box, sitting, reason);
    }
}

static void
append_unknown (GtkBox           *box,
                LekSitting       *sitting,
                const LekVerdict *verdict)
{
  if (verdict->unknown->len == 0)
    return;

  gtk_box_append (box, lek_words_label_new (_("Not known, so counted as worse"), "heading why-heading"));
  for (guint i = 0; i < verdict->unknown->len; i++)
    gtk_box_append (box,
                    lek_icon_label_new ("lek-mark-empty-symbolic",
                                        lek_fact_get_words (sitting,
                                                            g_ptr_array_index (verdict->unknown,
                                                                               i)),
                                        NULL));
}

static void
append_counter (GtkBox           *box,
                LekSitting       *sitting,
                const LekVerdict *verdict)
{
  if (verdict->counter == NULL)
    return;

  gtk_box_append (box, lek_words_label_new (_("What can be said against it"), "heading why-heading"));
  gtk_box_append (box, lek_words_label_new (lek_reason_get_words (sitting, verdict->counter),
                                            NULL));
}

static const char *
describe_outcome (const LekExampleCase *example)
{
  if (example->notify_ap && example->inform_people)
    return _("Outcome: notify the AP and inform the people concerned");
  if (example->notify_ap)
    return _("Outcome: notify the AP");
  if (example->inform_people)
    return _("Outcome: inform the people concerned");

  return _("Outcome: write it down only");
}

static void
append_nearest (GtkBox     *box,
                LekSitting *sitting)
{
  g_autoptr(GPtrArray) cases = lek_case_get_nearest (lek_sitting_get_case (sitting), N_CASES);

  if (cases == NULL || cases->len == 0)
    return;

  gtk_box_append (box, lek_words_label_new (_("Cases that look like this one"), "heading why-heading"));
  for (guint i = 0; i < cases->len; i++)
    {
      const LekExampleCase *example = g_ptr_array_index (cases, i);
      GtkWidget *entry = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

      gtk_box_append (GTK_BOX (entry),
                      lek_words_label_new (lek_sitting_read (sitting, example->title), NULL));
      gtk_box_append (GTK_BOX (entry), lek_words_label_new (describe_outcome (example), NULL));
      gtk_box_append (GTK_BOX (entry),
                      lek_words_label_new (example->published
                                             ? get_source_name (sitting, example->source)
                                             : _("Own example, no authority stands behind it"),
                                           "dim-label caption"));
      gtk_box_append (box, entry);
    }
}

static const char *
describe_level (int level)
{
  switch (level)
    {
    case 0:
      return C_("severity", "low");
    case 1:
      return C_("severity", "medium");
    case 2:
      return C_("severity", "high");
    default:
      return C_("severity", "very high");
    }
}

static char *
format_quarters (int      quarters,
                 LekVoice voice)
{
  /* By voice and not by locale, which may be another than the language of the window: 2,75 in Dutch. */
  return g_strdup_printf ("%d%c%02d", quarters / 4, voice == LEK_VOICE_EN ? '.' : ',', quarters % 4 * 25);
}

static void
append_enisa (GtkBox         *box,
              LekSitting     *sitting,
              const LekEnisa *enisa)
{
  LekVoice voice = lek_sitting_get_voice (sitting);
  g_autofree char *ease = format_quarters (enisa->ei_quarters, voice);
  g_autofree char *circumstances = format_quarters (enisa->cb_quarters, voice);
  g_autofree char *total = format_quarters (enisa->se_quarters, voice);
  const char *kind = enisa->dpc_reason != NULL ? lek_sitting_read_id (sitting, enisa->dpc_reason)
                                               : NULL;
  g_autofree char *sum = NULL;

  gtk_box_append (box, lek_words_label_new (_("Severity according to ENISA: an aid, not a verdict"),
                                            "heading why-heading"));
  if (kind != NULL)
    gtk_box_append (box, lek_words_label_new (kind, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (enisa->cb_reasons) && enisa->cb_reasons[i] != NULL; i++)
    {
      const char *words = lek_sitting_read_id (sitting, enisa->cb_reasons[i]);

      if (words != NULL)
        gtk_box_append (box, lek_words_label_new (words, NULL));
    }

  /* Translators: a sum in words: kind of data (1 to 4), times how easily people can be recognised (0.25 to 1),
   * plus the circumstances (0 to 2), is a total; then low, medium, high or very high */
  sum = g_strdup_printf (_("Kind of data %d × recognisable %s + circumstances %s = %s: %s"),
                         enisa->dpc, ease, circumstances, total, describe_level (enisa->level));
  gtk_box_append (box, lek_words_label_new (sum, NULL));
  if (enisa->over_100)
    gtk_box_append (box, lek_words_label_new (_("It concerns more than 100 people; ENISA notes "
                                                "that but does not count it."),
                                              "dim-label"));
}

GtkWidget *
lek_verdict_why_new (LekSitting       *sitting,
                     const LekVerdict *verdict)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));

  g_return_val_if_fail (LEK_IS_SITTING (sitting), NULL);
  g_return_val_if_fail (verdict != NULL, NULL);

  append_reasons (box, sitting, verdict, LEK_CONCERNS_REGISTER);
  append_reasons (box, sitting, verdict, LEK_CONCERNS_AP);
  append_reasons (box, sitting, verdict, LEK_CONCERNS_PEOPLE);
  append_unknown (box, sitting, verdict);
  append_counter (box, sitting, verdict);
  append_nearest (box, sitting);
  append_enisa (box, sitting, &verdict->enisa);

  return GTK_WIDGET (box);
}
