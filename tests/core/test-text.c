/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Long words of a person, shortened to the length of a line.
 */

#include "config.h"

#include "core/procedure/lek-text.h"

static void
test_shorten (void)
{
  static const struct { const char *words; guint max_chars; const char *expected; } cases[] = {
    { "", 8, "" },
    { "one two", 7, "one two" },
    { "one two", 6, "one…" },
    { "one two three", 7, "one two…" },
    { "one two three", 8, "one two…" },
    { "one\ntwo\tthree", 20, "one two three" },
    { "a autoriteitpersoonsgegevens", 10, "a autorite…" },
    { "één twee drie", 8, "één twee…" },
    { "één twee drie", 7, "één…" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = lek_text_shorten (cases[i].words, cases[i].max_chars);

      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

static void
test_shorten_around (void)
{
  static const struct { const char *words; guint max_chars; glong at; const char *expected; } cases[] = {
    { "", 8, 0, "" },
    { "one two three", 20, 12, "one two three" },
    { "one two three four", 12, 0, "one two…" },
    { "one two three four five", 12, 5, "one two…" },
    { "one two three four five", 12, 14, "…four five" },
    { "one two three four five", 12, 23, "…five" },
    { "one two three\nfour five six seven", 12, 16, "…four five…" },
    { "aaaaaaaaaaaaaaaaaaaaaaaab", 12, 24, "…aaab" },
    { "één één één één één twee", 12, 20, "…één twee" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = lek_text_shorten_around (cases[i].words, cases[i].max_chars, cases[i].at);

      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/shorten", test_shorten);
  g_test_add_func ("/text/shorten-around", test_shorten_around);

  return g_test_run ();
}
