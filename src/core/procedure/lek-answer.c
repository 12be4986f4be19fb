/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header: a state and a canonical text.
 */

#include "config.h"

#include "core/procedure/lek-answer.h"

#include <string.h>

struct _LekAnswer
{
  LekAnswerState  state;
  char           *value;
};

G_DEFINE_BOXED_TYPE (LekAnswer, lek_answer, lek_answer_copy, lek_answer_free)

/* By LekAnswerState; NONE is never written down. */
static const char *const state_nicks[] = {
  NULL, "known", "estimated", "not-yet", "cannot", "not-applicable",
};

static gboolean
state_has_value (LekAnswerState state)
{
  return state == LEK_ANSWER_KNOWN || state == LEK_ANSWER_ESTIMATED;
}

LekAnswer *
lek_answer_new (LekAnswerState  state,
                const char     *value)
{
  LekAnswer *self;

  g_return_val_if_fail (state_has_value (state) == (value != NULL), NULL);

  self = g_new0 (LekAnswer, 1);
  self->state = state;
  self->value = g_strdup (value);

  return self;
}

LekAnswer *
lek_answer_new_choices (LekAnswerState     state,
                        const char *const *ids)
{
  g_autofree char *value = g_strjoinv (" ", (char **) ids);

  return lek_answer_new (state, value);
}

LekAnswer *
lek_answer_new_moment (LekAnswerState   state,
                       const LekMoment *moment)
{
  g_autofree char *value = lek_moment_to_string (moment);

  return lek_answer_new (state, value);
}

LekAnswer *
lek_answer_new_count (LekAnswerState state,
                      gint64         minimum,
                      gint64         maximum)
{
  g_autofree char *value = NULL;

  g_return_val_if_fail (minimum >= 0 && minimum <= maximum, NULL);

  if (minimum == maximum)
    value = g_strdup_printf ("%" G_GINT64_FORMAT, minimum);
  else
    value = g_strdup_printf ("%" G_GINT64_FORMAT "..%" G_GINT64_FORMAT, minimum, maximum);

  return lek_answer_new (state, value);
}

LekAnswer *
lek_answer_copy (const LekAnswer *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return lek_answer_new (self->state, self->value);
}

void
lek_answer_free (LekAnswer *self)
{
  if (self == NULL)
    return;

  g_free (self->value);
  g_free (self);
}

gboolean
lek_answer_equal (const LekAnswer *a,
                  const LekAnswer *b)
{
  if (a == b)
    return TRUE;

  if (a == NULL || b == NULL)
    return FALSE;

  return a->state == b->state && g_strcmp0 (a->value, b->value) == 0;
}

LekAnswerState
lek_answer_get_state (const LekAnswer *self)
{
  return self != NULL ? self->state : LEK_ANSWER_NONE;
}

const char *
lek_answer_get_value (const LekAnswer *self)
{
  return self != NULL ? self->value : NULL;
}

gboolean
lek_answer_has_value (const LekAnswer *self)
{
  return lek_answer_get_value (self) != NULL;
}

gboolean
lek_answer_is (const LekAnswer *self,
               const char      *value)
{
  return lek_answer_has_value (self) && g_str_equal (self->value, value);
}

gboolean
lek_answer_has_choice (const LekAnswer *self,
                       const char      *id)
{
  gsize length = strlen (id);
  const char *at = lek_answer_get_value (self);

  if (length == 0)
    return FALSE;

  while (at != NULL && *at != '\0')
    {
      gsize word = strcspn (at, " ");

      if (word == length && memcmp (at, id, length) == 0)
        return TRUE;

      at += at[word] == ' ' ? word + 1 : word;
    }

  return FALSE;
}

char **
lek_answer_dup_choices (const LekAnswer *self)
{
  if (!lek_answer_has_value (self))
    return g_new0 (char *, 1);

  return g_strsplit (self->value, " ", -1);
}

LekMoment *
lek_answer_dup_moment (const LekAnswer *self)
{
  if (!lek_answer_has_value (self))
    return NULL;

  /* A value that is no moment belongs to another kind of question: no moment, no error. */
  return lek_moment_parse (self->value, NULL);
}

/* Digits only, no leading zeros, so that equal counts have equal texts. */
static gboolean
parse_whole (const char *text,
             gsize       length,
             gint64     *out_number)
{
  gint64 number = 0;

  if (length == 0 || length > 18 || (length > 1 && text[0] == '0'))
    return FALSE;

  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;

      number = number * 10 + (text[i] - '0');
    }

  *out_number = number;

  return TRUE;
}

gboolean
lek_answer_get_count (const LekAnswer *self,
                      gint64          *out_minimum,
                      gint64          *out_maximum)
{
  const char *value = lek_answer_get_value (self);
  const char *dots;
  gint64 minimum, maximum;

  if (value == NULL)
    return FALSE;

  dots = strstr (value, "..");
  if (!parse_whole (value, dots != NULL ? (gsize) (dots - value) : strlen (value), &minimum))
    return FALSE;

  maximum = minimum;
  if (dots != NULL && (!parse_whole (dots + 2, strlen (dots + 2), &maximum) || maximum <= minimum))
    return FALSE;

  if (out_minimum != NULL)
    *out_minimum = minimum;
  if (out_maximum != NULL)
    *out_maximum = maximum;

  return TRUE;
}

const char *
lek_answer_state_to_nick (LekAnswerState state)
{
  g_return_val_if_fail ((guint) state < G_N_ELEMENTS (state_nicks), NULL);

  return state_nicks[state];
}

gboolean
lek_answer_state_from_nick (const char     *nick,
                            LekAnswerState *out_state)
{
  for (guint i = 0; i < G_N_ELEMENTS (state_nicks); i++)
    {
      if (nick != NULL && g_strcmp0 (state_nicks[i], nick) == 0)
        {
          *out_state = i;
          return TRUE;
        }
    }

  return FALSE;
}
