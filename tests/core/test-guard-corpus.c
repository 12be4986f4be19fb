/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How well the guard does on a corpus of true and false samples: the rates are
 * printed, and must not fall below what was once measured.
 */

#include "config.h"

#include <string.h>

#include "core/guard/lek-guard.h"

/**
 * Score: per kind.
 * @least_found, @most_false: in percent; measured, to be bettered only
 */
typedef struct
{
  const char     *nick;
  LekFindingKind  kind;
  double          least_found;
  double          most_false;
  guint           n_true;
  guint           n_found;
  guint           n_false;
  guint           n_wrong;
} Score;

static Score scores[] = {
  { "bsn", LEK_FINDING_BSN, 91, 6 },
  { "iban", LEK_FINDING_IBAN, 100, 0 },
  { "telephone", LEK_FINDING_TELEPHONE, 85, 8 },
  { "email", LEK_FINDING_EMAIL, 90, 0 },
  { "name", LEK_FINDING_NAME, 86, 14 },
};

static gboolean
finds (const char     *text,
       LekFindingKind  kind)
{
  g_autoptr(GArray) findings = lek_guard_find (text, NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      if (g_array_index (findings, LekFinding, i).kind == kind)
        return TRUE;
    }

  return FALSE;
}

static Score *
find_score (const char *nick)
{
  for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
    {
      if (g_str_equal (scores[i].nick, nick))
        return &scores[i];
    }

  g_error ("\"%s\" is no kind", nick);
}

static void
take_sample (const char *line)
{
  g_auto(GStrv) parts = g_strsplit (line + 1, "\t", 2);
  Score *score = find_score (parts[0]);
  gboolean found = finds (parts[1], score->kind);

  if (*line == '+')
    {
      score->n_true++;
      score->n_found += found;
    }
  else
    {
      score->n_false++;
      score->n_wrong += found;
    }

  if (found != (*line == '+'))
    g_test_message ("%s", line);
}

static void
test_corpus (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "guard-corpus.txt", NULL);
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;
  g_autoptr(GError) error = NULL;
  guint n = 0;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (*lines[i] != '\0' && *lines[i] != '#')
        {
          take_sample (lines[i]);
          n++;
        }
    }
  g_assert_cmpuint (n, >=, 120);

  for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
    {
      const Score *score = &scores[i];
      double found = 100.0 * score->n_found / score->n_true;
      double wrong = 100.0 * score->n_wrong / score->n_false;

      g_test_message ("%s: %u of %u found (%.0f%%), %u of %u taken wrongly (%.0f%%)", score->nick,
                      score->n_found, score->n_true, found, score->n_wrong, score->n_false, wrong);
      g_assert_cmpfloat (found, >=, score->least_found);
      g_assert_cmpfloat (wrong, <=, score->most_false);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/guard/corpus", test_corpus);

  return g_test_run ();
}
