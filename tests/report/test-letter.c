/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A letter of any length: a heading stays with its text, the closing with what
 * comes before it, and nothing is lost at the turn of a page.
 */

#include "config.h"

#include <string.h>

#include <glib/gstdio.h>

#include "report/lek-letter.h"

#define CLOSING "Met vriendelijke groet,"

static char *
make_body (guint n_blocks)
{
  GString *body = g_string_new ("Beste Anne,\n\n");

  for (guint i = 1; i <= n_blocks; i++)
    g_string_append_printf (body, "Kop %u\nTekst %u\n\n", i, i);
  g_string_append (body, CLOSING "\nMarijke");

  return g_string_free (body, FALSE);
}

/* One string for each page. */
static char **
print_letter (const char *body)
{
  g_autofree char *folder = g_dir_make_tmp ("lek-letter-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "letter.pdf", NULL);
  const char *const command[] = { "pdftotext", path, "-", NULL };
  const LekLetter letter = { "Marijke", "Anne", "20 november 2026", "Datalek", body };
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  int status = 0;

  g_assert_true (lek_letter_write_pdf (&letter, path, &error));
  g_assert_no_error (error);
  g_assert_true (g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, &status,
                               &error));
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  g_unlink (path);
  g_rmdir (folder);

  return g_strsplit (text, "\f", -1);
}

static int
find_page (char       **pages,
           const char  *words)
{
  for (int i = 0; pages[i] != NULL; i++)
    {
      g_autofree char *lines = g_strconcat ("\n", pages[i], NULL);
      g_autofree char *line = g_strconcat ("\n", words, "\n", NULL);

      if (strstr (lines, line) != NULL)
        return i;
    }

  return -1;
}

static void
test_blocks_stay_together (void)
{
  for (guint n_blocks = 1; n_blocks < 40; n_blocks++)
    {
      g_autofree char *body = make_body (n_blocks);
      g_auto(GStrv) pages = print_letter (body);

      for (guint i = 1; i <= n_blocks; i++)
        {
          g_autofree char *heading = g_strdup_printf ("Kop %u", i);
          g_autofree char *text = g_strdup_printf ("Tekst %u", i);

          g_assert_cmpint (find_page (pages, heading), >=, 0);
          g_assert_cmpint (find_page (pages, heading), ==, find_page (pages, text));
          if (i == n_blocks)
            g_assert_cmpint (find_page (pages, CLOSING), ==, find_page (pages, text));
        }
    }
}

/* Longer than a page, it has to be broken somewhere. */
static void
test_long_block_goes_on (void)
{
  GString *body = g_string_new (NULL);
  g_auto(GStrv) pages = NULL;

  for (guint i = 1; i <= 120; i++)
    g_string_append_printf (body, "Regel %u\n", i);
  g_string_append (body, "\n" CLOSING);
  pages = print_letter (body->str);

  g_assert_cmpint (find_page (pages, "Regel 1"), ==, 0);
  for (guint i = 2; i <= 120; i++)
    {
      g_autofree char *before = g_strdup_printf ("Regel %u", i - 1);
      g_autofree char *line = g_strdup_printf ("Regel %u", i);
      int page = find_page (pages, line);

      g_assert_cmpint (page, >=, find_page (pages, before));
      g_assert_cmpint (page, <=, find_page (pages, before) + 1);
    }
  g_assert_cmpint (find_page (pages, CLOSING), >=, find_page (pages, "Regel 120"));
  g_string_free (body, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/letter/blocks-stay-together", test_blocks_stay_together);
  g_test_add_func ("/letter/long-block-goes-on", test_long_block_goes_on);

  return g_test_run ();
}
