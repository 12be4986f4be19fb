/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The help as it was built: complete, the same in both languages, every link
 * leading somewhere, and the Dutch readable without je or u where both
 * profiles read it.
 */

#include "config.h"

#include <string.h>

#include "core/message/lek-readability.h"
#include "interchange/lek-library-reader.h"
#include "interchange/lek-mallard.h"

typedef struct
{
  LekLibrary  *library;
  LekHelpBook *en;
  LekHelpBook *nl;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  self->library = lek_library_load (&error);
  g_assert_no_error (error);
  self->en = lek_mallard_load ("en", &error);
  g_assert_no_error (error);
  self->nl = lek_mallard_load ("nl", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *self,
           gconstpointer  unused)
{
  g_object_unref (self->library);
  lek_help_book_unref (self->en);
  lek_help_book_unref (self->nl);
}

static void
assert_has (LekHelpBook *book,
            const char  *from,
            const char  *address)
{
  if (!lek_help_book_has (book, address))
    g_error ("%s: there is no %s", from, address);
}

static void
check_step (LekHelpBook   *book,
            LekProfile     profile,
            const LekStep *step)
{
  g_autofree char *of_step = lek_help_address_of_step (profile, step->id);

  assert_has (book, "procedure", of_step);
  for (guint i = 0; i < step->pages->len; i++)
    {
      const LekPage *page = g_ptr_array_index (step->pages, i);
      g_autofree char *of_page = lek_help_address_of_page (profile, page->id, NULL);

      assert_has (book, "procedure", of_page);
      g_assert_cmpstr (lek_help_book_find (book, of_page)->place, ==, of_step);
      for (guint j = 0; j < page->items->len; j++)
        {
          const LekPageItem *item = g_ptr_array_index (page->items, j);
          g_autofree char *address = lek_help_address_of_page (profile, page->id, item->question->id);

          assert_has (book, "question", address);
        }
    }
}

static void
check_pages (Fixture            *self,
             const LekProcedure *procedure)
{
  g_assert_cmpuint (procedure->steps->len, >, 0);
  for (guint i = 0; i < procedure->steps->len; i++)
    {
      check_step (self->en, procedure->profile, g_ptr_array_index (procedure->steps, i));
      check_step (self->nl, procedure->profile, g_ptr_array_index (procedure->steps, i));
    }
}

static void
test_every_question_has_its_place (Fixture       *self,
                                   gconstpointer  unused)
{
  for (LekProfile profile = LEK_PROFILE_GASTOUDER; profile <= LEK_PROFILE_ORGANISATIE; profile++)
    {
      check_pages (self, lek_library_get_procedure (self->library, profile));
      check_pages (self, lek_library_get_readiness (self->library)->pages[profile]);
    }
}

static void
assert_alike (const LekHelpPage *one,
              LekHelpBook       *other)
{
  const LekHelpPage *twin = lek_help_book_find (other, one->id);

  if (twin == NULL)
    g_error ("%s: only in one language", one->id);

  g_assert_cmpstr (one->place, ==, twin->place);
  g_assert_cmpstr (one->sort, ==, twin->sort);
  g_assert_cmpuint (one->see_also->len, ==, twin->see_also->len);
  g_assert_cmpstr (one->title, !=, "");
  for (guint i = 0; i < one->blocks->len; i++)
    {
      const LekHelpBlock *block = g_ptr_array_index (one->blocks, i);
      g_autofree char *address = block->id != NULL ? g_strconcat (one->id, "#", block->id, NULL) : NULL;

      if (address != NULL)
        assert_has (other, one->id, address);
    }
}

static void
test_both_languages_say_the_same (Fixture       *self,
                                  gconstpointer  unused)
{
  GPtrArray *en = lek_help_book_get_pages (self->en);
  GPtrArray *nl = lek_help_book_get_pages (self->nl);

  g_assert_cmpuint (en->len, ==, nl->len);
  for (guint i = 0; i < en->len; i++)
    assert_alike (g_ptr_array_index (en, i), self->nl);
  for (guint i = 0; i < nl->len; i++)
    assert_alike (g_ptr_array_index (nl, i), self->en);
}

/* A screen reader finds no link within a line, so that each leads from below the page too. */
static gboolean
has_link_of_its_own (LekHelpBook       *book,
                     const LekHelpPage *page,
                     const char        *address)
{
  const LekHelpPage *target = lek_help_book_find (book, address);

  return g_str_has_prefix (target->place != NULL ? target->place : "", page->id) ||
         g_ptr_array_find_with_equal_func (page->see_also, target->id, g_str_equal, NULL);
}

static void
check_links (LekHelpBook       *book,
             const LekHelpPage *page)
{
  for (guint i = 0; i < page->see_also->len; i++)
    assert_has (book, page->id, g_ptr_array_index (page->see_also, i));

  for (guint i = 0; i < page->blocks->len; i++)
    {
      const char *markup = ((LekHelpBlock *) g_ptr_array_index (page->blocks, i))->markup;
      const char *link = markup;

      while ((link = strstr (link, "href=\"help:")) != NULL)
        {
          g_autofree char *address = NULL;

          link += strlen ("href=\"help:");
          address = g_strndup (link, strcspn (link, "\""));
          assert_has (book, page->id, address);
          if (!has_link_of_its_own (book, page, address))
            g_error ("%s: %s is only reached from within a line", page->id, address);
        }
    }
}

/* Up from page to page until the first one. */
static void
assert_reached (LekHelpBook       *book,
                const LekHelpPage *page)
{
  const LekHelpPage *above = page;

  for (int depth = 0; above->place != NULL; depth++)
    {
      g_assert_cmpint (depth, <, 4);
      assert_has (book, page->id, above->place);
      above = lek_help_book_find (book, above->place);
    }
  g_assert_cmpstr (above->id, ==, LEK_HELP_FIRST_PAGE);
}

static void
test_every_link_leads_somewhere (Fixture       *self,
                                 gconstpointer  unused)
{
  LekHelpBook *books[] = { self->en, self->nl };

  for (guint i = 0; i < G_N_ELEMENTS (books); i++)
    {
      GPtrArray *pages = lek_help_book_get_pages (books[i]);

      for (guint j = 0; j < pages->len; j++)
        {
          check_links (books[i], g_ptr_array_index (pages, j));
          assert_reached (books[i], g_ptr_array_index (pages, j));
        }
    }
}

static gboolean
has_word (const char *words,
          const char *pattern)
{
  return g_regex_match_simple (pattern, words, G_REGEX_CASELESS, 0);
}

static gboolean
is_of (const LekHelpPage *page,
       const char        *prefix)
{
  return g_str_has_prefix (page->id, prefix);
}

#define JE "\\b(je|jij|jou|jouw|jezelf)\\b"
#define U  "\\b(u|uw|uzelf)\\b"

/* The pages of a procedure speak as the procedure does; all others address nobody. */
static void
test_je_and_u_are_not_mixed (Fixture       *self,
                             gconstpointer  unused)
{
  GPtrArray *pages = lek_help_book_get_pages (self->nl);

  for (guint i = 0; i < pages->len; i++)
    {
      const LekHelpPage *page = g_ptr_array_index (pages, i);

      for (guint j = 0; j < page->blocks->len; j++)
        {
          const LekHelpBlock *block = g_ptr_array_index (page->blocks, j);

          /* The names of others' pages are theirs. */
          if (block->kind == LEK_HELP_SOURCE || g_str_equal (page->id, "sources"))
            continue;
          if (!is_of (page, "gastouder.") && has_word (block->words, JE))
            g_error ("%s says je: %s", page->id, block->words);
          if (!is_of (page, "organisatie.") && has_word (block->words, U))
            g_error ("%s says u: %s", page->id, block->words);
        }
    }
}

/* The program's own names of things; the pages on them say what they mean. */
static gboolean
is_name (const LekReadabilityHint *hint)
{
  static const char *const names[] = { "betrokkenen", "informeren", "verwerkingsverantwoordelijke", NULL };

  return hint->kind == LEK_READABILITY_HARD_WORD && g_strv_contains (names, hint->word);
}

static gboolean
is_sentence (const LekHelpBlock *block)
{
  return block->kind != LEK_HELP_SOURCE && block->kind != LEK_HELP_TERM && block->kind != LEK_HELP_HEADING;
}

static void
test_dutch_is_readable (Fixture       *self,
                        gconstpointer  unused)
{
  GPtrArray *pages = lek_help_book_get_pages (self->nl);
  guint n_read = 0;

  for (guint i = 0; i < pages->len; i++)
    {
      const LekHelpPage *page = g_ptr_array_index (pages, i);

      /* What comes from the data was weighed there. */
      if (is_of (page, "gastouder.") || is_of (page, "organisatie.") ||
          g_str_equal (page->id, "news") || g_str_equal (page->id, "sources"))
        continue;

      for (guint j = 0; j < page->blocks->len; j++)
        {
          const LekHelpBlock *block = g_ptr_array_index (page->blocks, j);
          g_autoptr(GPtrArray) hints = NULL;

          if (!is_sentence (block))
            continue;

          n_read++;
          hints = lek_readability_check (self->library, block->words);
          for (guint k = 0; k < hints->len; k++)
            {
              const LekReadabilityHint *hint = g_ptr_array_index (hints, k);
              g_autofree char *words = lek_readability_describe (self->library, hint, LEK_VOICE_EN);

              if (is_name (hint))
                continue;

              g_test_message ("%s: %s: %s", page->id, words, block->words);
              g_test_fail ();
            }
        }
    }
  g_assert_cmpuint (n_read, >, 150);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/help/every-question-has-its-place", Fixture, NULL, set_up, test_every_question_has_its_place,
              tear_down);
  g_test_add ("/help/both-languages-say-the-same", Fixture, NULL, set_up, test_both_languages_say_the_same, tear_down);
  g_test_add ("/help/every-link-leads-somewhere", Fixture, NULL, set_up, test_every_link_leads_somewhere, tear_down);
  g_test_add ("/help/je-and-u-are-not-mixed", Fixture, NULL, set_up, test_je_and_u_are_not_mixed, tear_down);
  g_test_add ("/help/dutch-is-readable", Fixture, NULL, set_up, test_dutch_is_readable, tear_down);

  return g_test_run ();
}
