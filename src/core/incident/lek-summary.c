/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row of the register, and the words for its states on disk and in JSON.
 */

#include "config.h"

#include "core/incident/lek-incident.h"

G_DEFINE_BOXED_TYPE (LekSummary, lek_summary, lek_summary_copy, lek_summary_free)

static const char *const state_nicks[] = { "open", "closed", "archived", NULL };
static const char *const choice_nicks[] = { "none", "yes", "no", NULL };
static const char *const need_nicks[] = { "none", "recommended", "duty", NULL };
static const char *const about_nicks[] = { "notify-ap", "inform-people", NULL };

static const char *const follow_up_nicks[] = {
  [LEK_FOLLOW_UP_NONE] = "none",
  [LEK_FOLLOW_UP_SUPPLEMENT] = "supplement",
  [LEK_FOLLOW_UP_REPLY] = "reply",
  [LEK_FOLLOW_UP_CONFIRMATION] = "confirmation",
  [LEK_FOLLOW_UP_TASK] = "task",
  [LEK_FOLLOW_UP_PREVENTIVE] = "preventive",
  [LEK_FOLLOW_UP_OTHER] = "other",
  NULL
};

/* The members that a summary owns. */
static const gsize owned[] = {
  G_STRUCT_OFFSET (LekSummary, uuid),
  G_STRUCT_OFFSET (LekSummary, number),
  G_STRUCT_OFFSET (LekSummary, rules_id),
  G_STRUCT_OFFSET (LekSummary, title),
  G_STRUCT_OFFSET (LekSummary, next_page),
  G_STRUCT_OFFSET (LekSummary, search),
  G_STRUCT_OFFSET (LekSummary, ap_number),
  G_STRUCT_OFFSET (LekSummary, next_what),
};

static const char *
get_nick (const char *const *nicks,
          guint              index)
{
  g_return_val_if_fail (index < g_strv_length ((char **) nicks), NULL);

  return nicks[index];
}

/* -1 when there is no such nick. */
static int
find_nick (const char *const *nicks,
           const char        *nick)
{
  for (int i = 0; nick != NULL && nicks[i] != NULL; i++)
    {
      if (g_str_equal (nicks[i], nick))
        return i;
    }

  return -1;
}

const char *
lek_state_to_nick (LekState state)
{
  return get_nick (state_nicks, state);
}

gboolean
lek_state_from_nick (const char *nick,
                     LekState   *out_state)
{
  int index = find_nick (state_nicks, nick);

  if (index >= 0)
    *out_state = index;

  return index >= 0;
}

const char *
lek_choice_to_nick (LekChoice choice)
{
  return get_nick (choice_nicks, choice);
}

gboolean
lek_choice_from_nick (const char *nick,
                      LekChoice  *out_choice)
{
  int index = find_nick (choice_nicks, nick);

  if (index >= 0)
    *out_choice = index;

  return index >= 0;
}

const char *
lek_need_to_nick (LekNeed need)
{
  return get_nick (need_nicks, need);
}

gboolean
lek_need_from_nick (const char *nick,
                    LekNeed    *out_need)
{
  int index = find_nick (need_nicks, nick);

  if (index >= 0)
    *out_need = index;

  return index >= 0;
}

const char *
lek_about_to_nick (LekAbout about)
{
  return get_nick (about_nicks, about);
}

gboolean
lek_about_from_nick (const char *nick,
                     LekAbout   *out_about)
{
  int index = find_nick (about_nicks, nick);

  if (index >= 0)
    *out_about = index;

  return index >= 0;
}

const char *
lek_follow_up_to_nick (LekFollowUp follow_up)
{
  return get_nick (follow_up_nicks, follow_up);
}

gboolean
lek_follow_up_from_nick (const char  *nick,
                         LekFollowUp *out_follow_up)
{
  int index = find_nick (follow_up_nicks, nick);

  if (index >= 0)
    *out_follow_up = index;

  return index >= 0;
}

LekSummary *
lek_summary_new (void)
{
  LekSummary *self = g_new0 (LekSummary, 1);

  self->known_utc = G_MININT64;
  self->due_utc = G_MININT64;
  self->reported_utc = G_MININT64;
  self->informed_utc = G_MININT64;
  self->closed_utc = G_MININT64;
  self->next_utc = G_MININT64;

  return self;
}

static char **
get_owned (LekSummary *self,
           guint       index)
{
  return (char **) G_STRUCT_MEMBER_P (self, owned[index]);
}

LekSummary *
lek_summary_copy (const LekSummary *self)
{
  LekSummary *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  for (guint i = 0; i < G_N_ELEMENTS (owned); i++)
    *get_owned (copy, i) = g_strdup (*get_owned (copy, i));

  return copy;
}

void
lek_summary_free (LekSummary *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (owned); i++)
    g_free (*get_owned (self, i));
  g_free (self);
}
