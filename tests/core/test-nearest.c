/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which cases are most alike: the same one first, a published one before one
 * of our own, and never more than asked for.
 */

#include "config.h"

#include "core/assess/lek-nearest.h"

static const struct { const char *id; gboolean published; const char *facts; } examples[] = {
  { "own-tablet", FALSE, "nature=device_stolen encrypted=yes data_categories=basic recipient=malicious" },
  { "tablet", TRUE, "nature=device_stolen encrypted=yes data_categories=basic recipient=malicious" },
  { "laptop", TRUE, "nature=device_stolen encrypted=no data_categories=basic recipient=malicious "
    "count=100000" },
  { "letter", TRUE, "nature=wrong_recipient_post data_categories=basic,financial_light "
    "recipient=known count=1" },
  { "mail", TRUE, "nature=wrong_recipient_email data_categories=basic,health recipient=known count=1" },
  { "crash", TRUE, "nature=technical_failure confidentiality=no availability=yes recipient=none" },
};

static GPtrArray *
make_cases (void)
{
  GPtrArray *cases = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_example_case_free);

  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      LekExampleCase *example = lek_example_case_new ();

      example->id = g_strdup (examples[i].id);
      example->published = examples[i].published;
      example->facts = lek_facts_from_string (examples[i].facts);
      g_ptr_array_add (cases, example);
    }

  return cases;
}

static const struct { const char *name, *facts, *first; } rows[] = {
  { "the-same", "nature=wrong_recipient_post data_categories=basic,financial_light recipient=known "
    "count=1", "letter" },
  { "a-lost-phone-that-was-encrypted", "nature=device_lost encrypted=yes data_categories=images "
    "recipient=unknown", "tablet" },
  { "a-message-to-the-wrong-parent", "nature=wrong_recipient_message data_categories=basic,health "
    "recipient=known count=2", "mail" },
  { "a-fire", "nature=data_destroyed confidentiality=no availability=yes recipient=none "
    "data_categories=basic", "crash" },
};

static void
test_first (void)
{
  g_autoptr(GPtrArray) cases = make_cases ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(LekFacts) facts = lek_facts_from_string (rows[i].facts);
      g_autoptr(GPtrArray) nearest = lek_nearest_cases (cases, facts, 2);
      const LekExampleCase *first = g_ptr_array_index (nearest, 0);

      g_test_message ("%s", rows[i].name);
      g_assert_cmpuint (nearest->len, ==, 2);
      g_assert_cmpstr (first->id, ==, rows[i].first);
    }
}

static void
test_published_first (void)
{
  g_autoptr(GPtrArray) cases = make_cases ();
  g_autoptr(LekFacts) facts = lek_facts_from_string (examples[0].facts);
  g_autoptr(GPtrArray) nearest = lek_nearest_cases (cases, facts, 2);
  const LekExampleCase *first = g_ptr_array_index (nearest, 0);
  const LekExampleCase *second = g_ptr_array_index (nearest, 1);

  g_assert_cmpstr (first->id, ==, "tablet");
  g_assert_cmpstr (second->id, ==, "own-tablet");
}

static void
test_number (void)
{
  g_autoptr(GPtrArray) cases = make_cases ();
  g_autoptr(GPtrArray) empty = g_ptr_array_new ();
  g_autoptr(LekFacts) facts = lek_facts_new ();
  g_autoptr(GPtrArray) none = lek_nearest_cases (cases, facts, 0);
  g_autoptr(GPtrArray) all = lek_nearest_cases (cases, facts, 100);
  g_autoptr(GPtrArray) nothing = lek_nearest_cases (empty, facts, 3);

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (all->len, ==, G_N_ELEMENTS (examples));
  g_assert_cmpuint (nothing->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/nearest/the-most-alike-comes-first", test_first);
  g_test_add_func ("/nearest/published-before-own", test_published_first);
  g_test_add_func ("/nearest/never-more-than-there-are", test_number);

  return g_test_run ();
}
