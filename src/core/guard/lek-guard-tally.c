/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Everything that a complete copy holds is read.
 */

#include "config.h"

#include "core/guard/lek-guard-tally.h"

#include <string.h>

/* The same number written twice is one number. */
static void
add (GHashTable     *seen,
     LekGuardTally  *tally,
     LekFindingKind  kind,
     const char     *words)
{
  g_autofree char *folded = g_utf8_casefold (words, -1);

  if (g_hash_table_add (seen, g_strdup_printf ("%d %s", kind, folded)))
    tally->n[kind]++;
}

static void
read_words (GHashTable    *seen,
            LekGuardTally *tally,
            const char    *words)
{
  g_autoptr(GArray) findings = NULL;

  if (words == NULL)
    return;

  findings = lek_guard_find (words, NULL);
  for (guint i = 0; i < findings->len; i++)
    {
      const LekFinding *finding = &g_array_index (findings, LekFinding, i);
      g_autofree char *found = g_strndup (words + finding->start, finding->length);

      if (finding->kind != LEK_FINDING_NAME)
        add (seen, tally, finding->kind, found);
    }
}

static void
read_answers (GHashTable       *seen,
              LekGuardTally    *tally,
              const LekAnswers *answers)
{
  g_autofree const char **ids = lek_answers_get_ids (answers);

  for (guint i = 0; ids[i] != NULL; i++)
    read_words (seen, tally, lek_answers_get_value (answers, ids[i]));
}

/* A telephone number or an address is no name, though a list may keep it with one. */
static gboolean
is_name (const char *words)
{
  return strchr (words, '@') == NULL && g_unichar_isalpha (g_utf8_get_char (words));
}

static void
read_names (GHashTable        *seen,
            LekGuardTally     *tally,
            const LekIncident *incident,
            LekLibrary        *library)
{
  static const char *const questions[] = { "reporter.name", "contact.name", "team.lead" };
  g_auto(GStrv) names = lek_guard_names_of (incident, library);

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (is_name (names[i]))
        add (seen, tally, LEK_FINDING_NAME, names[i]);
    }

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      const char *name = lek_answers_get_value (incident->answers, questions[i]);

      if (name != NULL)
        add (seen, tally, LEK_FINDING_NAME, name);
    }
}

LekGuardTally
lek_guard_tally (const LekIncident *incident,
                 LekLibrary        *library)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  LekGuardTally tally = { { 0 } };

  read_words (seen, &tally, incident->summary->title);
  read_answers (seen, &tally, incident->answers);
  for (guint i = 0; i < incident->records->len; i++)
    read_answers (seen, &tally, ((const LekRecord *) g_ptr_array_index (incident->records, i))->fields);
  for (guint i = 0; i < incident->log->len; i++)
    {
      const LekLogEntry *line = g_ptr_array_index (incident->log, i);

      read_words (seen, &tally, line->text);
      read_words (seen, &tally, line->value);
    }
  for (guint i = 0; i < incident->decisions->len; i++)
    read_words (seen, &tally, ((const LekDecision *) g_ptr_array_index (incident->decisions, i))->motive);
  read_names (seen, &tally, incident, library);

  return tally;
}

gboolean
lek_guard_tally_any (const LekGuardTally *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->n); i++)
    {
      if (self->n[i] > 0)
        return TRUE;
    }

  return FALSE;
}
