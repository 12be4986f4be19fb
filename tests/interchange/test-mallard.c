/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading help pages: what comes out of each element, and what is refused.
 */

#include "config.h"

#include "interchange/lek-mallard.h"

#define INFO "<info><link type=\"guide\" xref=\"index#a\"/><link type=\"seealso\" xref=\"log\"/>" \
             "<title type=\"sort\">07</title><desc>What  it\n is</desc></info>"

static LekHelpBook *
read_page (const char  *body,
           GError     **error)
{
  g_autofree char *xml = g_strdup_printf ("<help><page xmlns=\"http://projectmallard.org/1.0/\" id=\"one\">"
                                          "%s<title>One</title>%s</page></help>", INFO, body);

  return lek_mallard_read (xml, -1, error);
}

static void
test_page_is_read (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekHelpBook) book = read_page ("<p>Hello</p>", &error);
  const LekHelpPage *page;

  g_assert_no_error (error);
  page = lek_help_book_find (book, "one");
  g_assert_nonnull (page);
  g_assert_cmpstr (page->title, ==, "One");
  g_assert_cmpstr (page->about, ==, "What it is");
  g_assert_cmpstr (page->sort, ==, "07");
  g_assert_cmpstr (page->place, ==, "index#a");
  g_assert_cmpuint (page->see_also->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (page->see_also, 0), ==, "log");
}

static void
test_blocks_are_read (void)
{
  static const struct
  {
    const char       *body;
    guint             n;          /* which block is looked at */
    LekHelpBlockKind  kind;
    const char       *markup;
    const char       *words;
  } cases[] = {
    { "<p>a &lt; b\n  &amp; c</p>", 0, LEK_HELP_PARAGRAPH, "a &lt; b &amp; c", "a < b & c" },
    { "<p style=\"source\">x</p>", 0, LEK_HELP_SOURCE, "x", "x" },
    { "<note><p>x</p></note>", 0, LEK_HELP_NOTE, "x", "x" },
    { "<list><item><p>x</p></item></list>", 0, LEK_HELP_ITEM, "x", "x" },
    { "<steps><item><p>x</p></item><item><p>y</p></item></steps>", 1, LEK_HELP_STEP, "y", "y" },
    { "<terms><item><title>t</title><p>m</p></item></terms>", 0, LEK_HELP_TERM, "t", "t" },
    { "<terms><item><title>t</title><p>m</p></item></terms>", 1, LEK_HELP_MEANING, "m", "m" },
    { "<section id=\"s\"><title>S</title><p>x</p></section>", 0, LEK_HELP_HEADING, "S", "S" },
    { "<p><gui>A</gui> <em>b</em></p>", 0, LEK_HELP_PARAGRAPH, "<b>A</b> <i>b</i>", "A b" },
    { "<p><keyseq><key>Ctrl</key> <key>F</key></keyseq>!</p>", 0, LEK_HELP_PARAGRAPH, "<b>Ctrl</b>+<b>F</b>!",
      "Ctrl+F!" },
    { "<p><link xref=\"log#code\">L</link></p>", 0, LEK_HELP_PARAGRAPH, "<a href=\"help:log#code\">L</a>", "L" },
    { "<p><link href=\"https://a/?b&amp;c\">L</link></p>", 0, LEK_HELP_PARAGRAPH,
      "<a href=\"https://a/?b&amp;c\">L</a>", "L" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(LekHelpBook) book = read_page (cases[i].body, &error);
      const LekHelpBlock *block;

      g_assert_no_error (error);
      block = g_ptr_array_index (lek_help_book_find (book, "one")->blocks, cases[i].n);
      g_assert_cmpint (block->kind, ==, cases[i].kind);
      g_assert_cmpstr (block->markup, ==, cases[i].markup);
      g_assert_cmpstr (block->words, ==, cases[i].words);
      g_assert_cmpint (block->number, ==, cases[i].kind == LEK_HELP_STEP ? 2 : 0);
    }
}

static void
test_sections_have_levels (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekHelpBook) book = read_page ("<section id=\"a\"><title>A</title>"
                                           "<section id=\"b\"><title>B</title></section></section>", &error);
  GPtrArray *blocks;

  g_assert_no_error (error);
  blocks = lek_help_book_find (book, "one")->blocks;
  g_assert_cmpint (((LekHelpBlock *) g_ptr_array_index (blocks, 0))->level, ==, 2);
  g_assert_cmpint (((LekHelpBlock *) g_ptr_array_index (blocks, 1))->level, ==, 3);
  g_assert_true (lek_help_book_has (book, "one#b"));
}

static void
test_faults_are_refused (void)
{
  static const char *const bodies[] = {
    "<table><tr/></table>",
    "<p><media>x</media></p>",
    "<list><p>x</p></list>",
    "<list><item><list><item><p>x</p></item></list></item></list>",
    "<note><title>x</title></note>",
    "<item><p>x</p></item>",
    "<section id=\"a\"><title>A</title><section id=\"b\"><title>B</title><section id=\"c\"/></section></section>",
    "<p>x",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(LekHelpBook) book = read_page (bodies[i], &error);

      g_assert_null (book);
      g_assert_nonnull (error);
    }
}

static void
test_page_without_title_is_refused (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekHelpBook) book = lek_mallard_read ("<help><page id=\"one\"><p>x</p></page></help>", -1, &error);

  g_assert_null (book);
  g_assert_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mallard/page-is-read", test_page_is_read);
  g_test_add_func ("/mallard/blocks-are-read", test_blocks_are_read);
  g_test_add_func ("/mallard/sections-have-levels", test_sections_have_levels);
  g_test_add_func ("/mallard/faults-are-refused", test_faults_are_refused);
  g_test_add_func ("/mallard/page-without-title-is-refused", test_page_without_title_is_refused);

  return g_test_run ();
}
