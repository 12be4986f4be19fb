/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The help as a book: addresses, what a section holds, and the search.
 */

#include "config.h"

#include "core/help/lek-help-book.h"

static void
add_page (LekHelpBook *book,
          const char  *id,
          const char  *title,
          const char  *place,
          const char  *sort)
{
  LekHelpPage *page = lek_help_page_new ();
  LekHelpBlock *block;

  page->id = g_strdup (id);
  page->title = g_strdup (title);
  page->place = g_strdup (place);
  page->sort = g_strdup (sort);
  page->about = g_strdup_printf ("About %s", title);
  block = lek_help_page_add_block (page, LEK_HELP_HEADING);
  block->id = g_strdup ("more");
  block->level = 2;
  block->words = g_strdup_printf ("More of the café on %s", id);
  lek_help_book_take_page (book, page);
}

static LekHelpBook *
make_book (void)
{
  LekHelpBook *book = lek_help_book_new ();

  add_page (book, "index", "Help", NULL, NULL);
  add_page (book, "log", "The log", "index#keep", "2");
  add_page (book, "clock", "The clock", "index#keep", "1");
  add_page (book, "organisatie.act.log", "Keep a log", "index", "1");

  return book;
}

static char *
join (GPtrArray *pages)
{
  g_autoptr(GString) ids = g_string_new (NULL);

  for (guint i = 0; i < pages->len; i++)
    g_string_append_printf (ids, "%s ", ((LekHelpPage *) g_ptr_array_index (pages, i))->id);

  return g_string_free (g_steal_pointer (&ids), FALSE);
}

static void
test_addresses_are_found (void)
{
  g_autoptr(LekHelpBook) book = make_book ();
  static const struct
  {
    const char *address;
    gboolean    there;
  } cases[] = {
    { "log", TRUE },
    { "log#more", TRUE },
    { "log#less", FALSE },
    { "lo", FALSE },
    { "", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_true (lek_help_book_has (book, cases[i].address) == cases[i].there);

  g_assert_cmpstr (lek_help_book_find (book, "clock#more")->id, ==, "clock");
  g_assert_cmpstr (lek_help_address_section ("clock#more"), ==, "more");
  g_assert_null (lek_help_address_section ("clock"));
}

static void
test_sections_hold_pages_in_order (void)
{
  g_autoptr(LekHelpBook) book = make_book ();
  g_autoptr(GPtrArray) held = lek_help_book_list_held (book, "index#keep");
  g_autofree char *ids = join (held);

  g_assert_cmpstr (ids, ==, "clock log ");
}

static void
test_search_finds (void)
{
  g_autoptr(LekHelpBook) book = make_book ();
  static const struct
  {
    const char *words;
    LekProfile  profile;
    const char *ids;
  } cases[] = {
    { "log", LEK_PROFILE_ORGANISATIE, "organisatie.act.log log " },   /* both titles: by the alphabet */
    { "log", LEK_PROFILE_GASTOUDER, "log " },
    { "LOG the", LEK_PROFILE_GASTOUDER, "log " },
    { "cafe", LEK_PROFILE_GASTOUDER, "clock log " },                  /* without the accent, in the text */
    { "more clock", LEK_PROFILE_GASTOUDER, "clock " },
    { "og", LEK_PROFILE_GASTOUDER, "" },                              /* words begin with it */
    { "nothing", LEK_PROFILE_GASTOUDER, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) found = lek_help_book_search (book, cases[i].words, cases[i].profile);
      g_autofree char *ids = join (found);

      g_assert_cmpstr (ids, ==, cases[i].ids);
    }
}

static void
test_procedures_have_addresses (void)
{
  g_autofree char *step = lek_help_address_of_step (LEK_PROFILE_GASTOUDER, "assess");
  g_autofree char *page = lek_help_address_of_page (LEK_PROFILE_ORGANISATIE, "act.known", NULL);
  g_autofree char *question = lek_help_address_of_page (LEK_PROFILE_ORGANISATIE, "act.known", "time.known");

  g_assert_cmpstr (step, ==, "gastouder-assess");
  g_assert_cmpstr (page, ==, "organisatie.act.known");
  g_assert_cmpstr (question, ==, "organisatie.act.known#time.known");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/help-book/addresses-are-found", test_addresses_are_found);
  g_test_add_func ("/help-book/sections-hold-pages-in-order", test_sections_hold_pages_in_order);
  g_test_add_func ("/help-book/search-finds", test_search_finds);
  g_test_add_func ("/help-book/procedures-have-addresses", test_procedures_have_addresses);

  return g_test_run ();
}
