/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The general guard finds, and here is decided what of it is
 * another's.
 */

#include "config.h"

#include "core/guard/lek-message-guard.h"

#include <string.h>

static gboolean
is_lone (const LekMessageGuard *self)
{
  return self->addressees->len == 1 && !self->outsider;
}

/* Whether @name is all about the one person that the message goes to. */
static gboolean
is_of_lone (const LekMessageGuard *self,
            const char            *name)
{
  const LekAddressee *lone = g_ptr_array_index (self->addressees, 0);
  const char *const own[] = { lone->name != NULL ? lone->name : "", lone->child, NULL };
  g_auto(GStrv) parts = g_strsplit_set (name, " \t", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (lek_guard_is_recorded (parts[i], own))
        return TRUE;
    }

  return FALSE;
}

/* (transfer container): who must not be named. */
static GPtrArray *
list_names (const LekMessageGuard *self)
{
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; !is_lone (self) && i < self->addressees->len; i++)
    {
      const LekAddressee *addressee = g_ptr_array_index (self->addressees, i);

      if (addressee->name != NULL)
        g_ptr_array_add (names, addressee->name);
      if (addressee->child != NULL)
        g_ptr_array_add (names, addressee->child);
    }

  for (guint i = 0; self->names != NULL && self->names[i] != NULL; i++)
    {
      if (!is_lone (self) || !is_of_lone (self, self->names[i]))
        g_ptr_array_add (names, (char *) self->names[i]);
    }

  g_ptr_array_add (names, NULL);

  return names;
}

static gboolean
is_email_of_one (const LekMessageGuard *self,
                 const char            *email)
{
  for (guint i = 0; !is_lone (self) && i < self->addressees->len; i++)
    {
      const LekAddressee *addressee = g_ptr_array_index (self->addressees, i);

      if (addressee->email != NULL && g_ascii_strcasecmp (addressee->email, email) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_of_another (const LekMessageGuard *self,
               const char            *text,
               const LekFinding      *finding,
               const char *const     *names)
{
  g_autofree char *words = g_strndup (text + finding->start, finding->length);

  switch (finding->kind)
    {
    case LEK_FINDING_BSN:
    case LEK_FINDING_IBAN:
      return TRUE;

    case LEK_FINDING_EMAIL:
      return is_email_of_one (self, words);

    case LEK_FINDING_NAME:
      return lek_guard_is_recorded (words, names);

    case LEK_FINDING_TELEPHONE:
    default:
      return FALSE;
    }
}

static void
add_address (GArray     *findings,
             const char *text,
             const char *line)
{
  gsize length = strlen (line);

  /* Shorter is a number or a letter, which stands anywhere. */
  if (g_utf8_strlen (line, -1) < 5)
    return;

  for (const char *at = strstr (text, line); at != NULL; at = strstr (at + length, line))
    {
      const LekFinding finding = { LEK_FINDING_NAME, at - text, length };

      g_array_append_val (findings, finding);
    }
}

static int
compare_findings (const void *a,
                  const void *b)
{
  const LekFinding *first = a;
  const LekFinding *second = b;

  return first->start < second->start ? -1 : first->start > second->start;
}

/* Of those that overlap the first stays. */
static void
sort_and_part (GArray *findings)
{
  gsize end = 0;

  g_array_sort (findings, compare_findings);
  for (guint i = 0; i < findings->len;)
    {
      const LekFinding *finding = &g_array_index (findings, LekFinding, i);

      if (finding->start < end)
        {
          g_array_remove_index (findings, i);
          continue;
        }
      end = finding->start + finding->length;
      i++;
    }
}

GArray *
lek_message_guard_find (const LekMessageGuard *self,
                        const char            *text)
{
  g_autoptr(GPtrArray) names = list_names (self);
  const char *const *listed = (const char *const *) names->pdata;
  g_autoptr(GArray) all = lek_guard_find (text, listed);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (LekFinding));

  for (guint i = 0; i < all->len; i++)
    {
      const LekFinding *finding = &g_array_index (all, LekFinding, i);

      if (is_of_another (self, text, finding, listed))
        g_array_append_vals (found, finding, 1);
    }

  for (guint i = 0; !is_lone (self) && i < self->addressees->len; i++)
    {
      const LekAddressee *addressee = g_ptr_array_index (self->addressees, i);
      g_auto(GStrv) lines = g_strsplit (addressee->address != NULL ? addressee->address : "", "\n", -1);

      for (guint j = 0; lines[j] != NULL; j++)
        add_address (found, text, g_strstrip (lines[j]));
    }
  sort_and_part (found);

  return found;
}

char *
lek_message_guard_mask (const LekMessageGuard *self,
                        const char            *text)
{
  g_autoptr(GArray) findings = lek_message_guard_find (self, text);

  return lek_guard_cover (text, findings);
}
