/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a question accepts, and an answer in words.
 *
 * Whatever comes from outside passes lek_question_check () before it is kept,
 * so everything that is stored can be described. Describing still never fails:
 * an id that this version does not know is shown as it stands.
 */

#include "config.h"

#include "core/procedure/lek-procedure.h"

#include <string.h>

#include "core/time/lek-format.h"

G_DEFINE_QUARK (lek-question-error-quark, lek_question_error)

typedef struct
{
  const char *nl;
  const char *en;
} Words;

static const Words word_yes = { "Ja", "Yes" };
static const Words word_no = { "Nee", "No" };
static const Words word_none_of_these = { "Geen van deze", "None of these" };
static const Words word_estimated = { "geschat", "estimated" };

/* By LekAnswerState, for the states without a value. */
static const Words state_words[] = {
  [LEK_ANSWER_NONE]           = { "Niet ingevuld", "Not filled in" },
  [LEK_ANSWER_NOT_YET]        = { "Nog niet bekend", "Not known yet" },
  [LEK_ANSWER_CANNOT]         = { "Niet te achterhalen", "Cannot be known" },
  [LEK_ANSWER_NOT_APPLICABLE] = { "Niet van toepassing", "Not applicable" },
};

static const char *
say (const Words *words,
     LekVoice     voice)
{
  return voice == LEK_VOICE_EN ? words->en : words->nl;
}

static gboolean
refuse (const LekQuestion  *self,
        const char         *why,
        GError            **error)
{
  g_set_error (error, LEK_QUESTION_ERROR, LEK_QUESTION_ERROR_VALUE, "%s: %s", self->id, why);

  return FALSE;
}

static guint
find_option (const LekQuestion *self,
             const char        *id)
{
  guint at = 0;

  while (at < self->options->len &&
         !g_str_equal (((const LekOption *) g_ptr_array_index (self->options, at))->id, id))
    at++;

  return at;
}

const LekOption *
lek_question_get_option (const LekQuestion *self,
                         const char        *id)
{
  guint at = find_option (self, id);

  return at < self->options->len ? g_ptr_array_index (self->options, at) : NULL;
}

/* Each id exists and they stand in the order of the list: so none is there twice. */
static gboolean
check_choices (const LekQuestion  *self,
               const LekAnswer    *answer,
               GError            **error)
{
  g_auto(GStrv) ids = lek_answer_dup_choices (answer);
  guint next = 0;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      guint at = find_option (self, ids[i]);

      if (at == self->options->len)
        return refuse (self, "there is no such option", error);

      if (at < next)
        return refuse (self, "options stand twice or not in the order of the list", error);

      next = at + 1;
    }

  return TRUE;
}

static gboolean
check_words (const LekQuestion  *self,
             const char         *value,
             glong               limit,
             gboolean            one_line,
             GError            **error)
{
  if (*value == '\0')
    return refuse (self, "an empty text is no answer", error);

  if (g_utf8_strlen (value, -1) > limit)
    return refuse (self, "too long", error);

  for (const char *at = value; *at != '\0'; at++)
    {
      gboolean allowed = !g_ascii_iscntrl (*at) ||
                         (!one_line && (*at == '\n' || *at == '\t'));

      if (!allowed)
        return refuse (self, "control character in a text", error);
    }

  return TRUE;
}

static gboolean
check_moment (const LekQuestion  *self,
              const char         *value,
              GError            **error)
{
  g_autoptr(GError) local = NULL;
  g_autoptr(LekMoment) moment = lek_moment_parse (value, &local);

  if (moment == NULL)
    return refuse (self, local->message, error);

  return TRUE;
}

gboolean
lek_question_check (const LekQuestion  *self,
                    const LekAnswer    *answer,
                    GError            **error)
{
  const char *value = lek_answer_get_value (answer);

  if (value == NULL)
    return TRUE;

  if (!g_utf8_validate (value, -1, NULL))
    return refuse (self, "not UTF-8 text", error);

  switch (self->kind)
    {
    case LEK_QUESTION_YES_NO:
      return g_str_equal (value, "yes") || g_str_equal (value, "no") ||
             refuse (self, "neither \"yes\" nor \"no\"", error);

    case LEK_QUESTION_CHOICE:
      return lek_question_get_option (self, value) != NULL ||
             refuse (self, "there is no such option", error);

    case LEK_QUESTION_CHOICES:
      return check_choices (self, answer, error);

    case LEK_QUESTION_TEXT:
      return check_words (self, value, LEK_QUESTION_MAX_TEXT, FALSE, error);

    case LEK_QUESTION_LINE:
      return check_words (self, value, LEK_QUESTION_MAX_LINE, TRUE, error);

    case LEK_QUESTION_MOMENT:
      return check_moment (self, value, error);

    case LEK_QUESTION_COUNT:
      return lek_answer_get_count (answer, NULL, NULL) ||
             refuse (self, "not a count such as \"24\" or \"10..20\"", error);

    default:
      g_return_val_if_reached (FALSE);
    }
}

static const char *
get_label (const LekQuestion *self,
           const char        *id,
           LekVoice           voice)
{
  const LekOption *option = lek_question_get_option (self, id);

  return option != NULL ? lek_text_get (option->label, voice) : id;
}

static char *
describe_choices (const LekQuestion *self,
                  const LekAnswer   *answer,
                  LekVoice           voice)
{
  g_auto(GStrv) ids = lek_answer_dup_choices (answer);
  g_autoptr(GPtrArray) labels = g_ptr_array_new ();

  if (ids[0] == NULL)
    return g_strdup (say (&word_none_of_these, voice));

  for (guint i = 0; ids[i] != NULL; i++)
    g_ptr_array_add (labels, (gpointer) get_label (self, ids[i], voice));

  g_ptr_array_add (labels, NULL);

  return g_strjoinv (", ", (char **) labels->pdata);
}

static char *
describe_moment (const LekAnswer *answer,
                 LekVoice         voice)
{
  g_autoptr(LekMoment) moment = lek_answer_dup_moment (answer);

  if (moment == NULL)
    return g_strdup (lek_answer_get_value (answer));

  return lek_format_full (moment, voice);
}

static char *
describe_count (const LekAnswer *answer,
                LekVoice         voice)
{
  gint64 minimum, maximum;

  if (!lek_answer_get_count (answer, &minimum, &maximum))
    return g_strdup (lek_answer_get_value (answer));

  return lek_format_count (minimum, maximum,
                           lek_answer_get_state (answer) == LEK_ANSWER_ESTIMATED, voice);
}

static char *
describe_yes_no (const LekAnswer *answer,
                 LekVoice         voice)
{
  if (lek_answer_is (answer, "yes"))
    return g_strdup (say (&word_yes, voice));

  if (lek_answer_is (answer, "no"))
    return g_strdup (say (&word_no, voice));

  return g_strdup (lek_answer_get_value (answer));
}

static char *
describe_value (const LekQuestion *self,
                const LekAnswer   *answer,
                LekVoice           voice)
{
  switch (self->kind)
    {
    case LEK_QUESTION_YES_NO:
      return describe_yes_no (answer, voice);

    case LEK_QUESTION_CHOICE:
      return g_strdup (get_label (self, lek_answer_get_value (answer), voice));

    case LEK_QUESTION_CHOICES:
      return describe_choices (self, answer, voice);

    case LEK_QUESTION_MOMENT:
      return describe_moment (answer, voice);

    case LEK_QUESTION_COUNT:
      return describe_count (answer, voice);

    case LEK_QUESTION_TEXT:
    case LEK_QUESTION_LINE:
    default:
      return g_strdup (lek_answer_get_value (answer));
    }
}

char *
lek_question_describe (const LekQuestion *self,
                       const LekAnswer   *answer,
                       LekVoice           voice)
{
  LekAnswerState state = lek_answer_get_state (answer);
  g_autofree char *words = NULL;

  if (!lek_answer_has_value (answer))
    return g_strdup (say (&state_words[state], voice));

  words = describe_value (self, answer, voice);

  /* A count says "ongeveer" by itself. */
  if (state != LEK_ANSWER_ESTIMATED || self->kind == LEK_QUESTION_COUNT)
    return g_steal_pointer (&words);

  return g_strdup_printf ("%s (%s)", words, say (&word_estimated, voice));
}
