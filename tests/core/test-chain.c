/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The seal finds every change to a log. The two hashes below were computed
 * with sha256sum from the page data/schema/chain.md, not with this program.
 */

#include "config.h"

#include "core/incident/lek-log.h"

#define UUID "6f1c1f0e-8a52-4b0e-9c39-0d5f6a1b2c3d"
#define HASH_1 "0db5fec23c9027f64a8a0e1f45c29b570de4ca35ff6cc49dc85f16f74530cf14"
#define HASH_2 "e81f0ce6dd73ef07210d93ef0bf5edf53cd27cef0306363ac92e4b57adcfe7ac"

static LekLogEntry *
make_first (void)
{
  LekLogEntry *entry = lek_log_entry_new (LEK_LOG_OWN, "note", 1795438800);

  entry->seq = 1;
  entry->text = g_strdup ("Één tas weg");

  return entry;
}

static LekLogEntry *
make_second (void)
{
  LekLogEntry *entry = lek_log_entry_new (LEK_LOG_AUTOMATIC, "answer-changed", 1795438860);

  entry->seq = 2;
  entry->happened_utc = 1795352400;
  entry->happened_date_only = TRUE;
  entry->subject = g_strdup ("people.informed_at");
  entry->value = g_strdup ("known 2026-11-20");
  entry->author = g_strdup ("Bo Gaer");

  return entry;
}

static GPtrArray *
make_log (guint n_lines)
{
  GPtrArray *log = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_log_entry_free);
  const char *before = UUID;

  for (guint i = 0; i < n_lines; i++)
    {
      LekLogEntry *entry = lek_log_entry_new (LEK_LOG_AUTOMATIC, "note", 1795438800 + i);

      entry->seq = i + 1;
      entry->subject = g_strdup ("a.subject");
      entry->value = g_strdup ("value");
      entry->text = g_strdup ("text");
      entry->author = g_strdup ("author");
      entry->hash = lek_chain_hash (before, entry);
      before = entry->hash;
      g_ptr_array_add (log, entry);
    }

  return log;
}

static void
assert_bad (GPtrArray *log,
            gint64     first_bad)
{
  LekChainCheck check = lek_chain_check (UUID, log);

  g_assert_false (check.ok);
  g_assert_cmpint (check.first_bad, ==, first_bad);
  lek_chain_check_clear (&check);
}

static void
test_known_hashes (void)
{
  g_autoptr(LekLogEntry) first = make_first ();
  g_autoptr(LekLogEntry) second = make_second ();
  g_autofree char *hash = lek_chain_hash (UUID, first);
  g_autofree char *next = lek_chain_hash (hash, second);

  g_assert_cmpstr (hash, ==, HASH_1);
  g_assert_cmpstr (next, ==, HASH_2);
}

static void
test_whole_log_fits (void)
{
  g_autoptr(GPtrArray) log = make_log (20);
  g_autoptr(GPtrArray) empty = make_log (0);
  LekChainCheck check = lek_chain_check (UUID, log);
  LekChainCheck nothing = lek_chain_check (UUID, empty);

  g_assert_true (check.ok);
  g_assert_cmpint (check.n_lines, ==, 20);
  g_assert_cmpint (check.first_bad, ==, 0);
  g_assert_cmpstr (check.head, ==, ((LekLogEntry *) g_ptr_array_index (log, 19))->hash);
  g_assert_true (nothing.ok);
  g_assert_null (nothing.head);
  lek_chain_check_clear (&check);
  lek_chain_check_clear (&nothing);
}

static void
change (LekLogEntry *entry,
        guint        member)
{
  char **const texts[] = {
    &entry->code, &entry->subject, &entry->value, &entry->text, &entry->author, &entry->hash,
  };

  if (member < G_N_ELEMENTS (texts))
    {
      char *longer = g_strconcat (*texts[member], "x", NULL);

      g_free (*texts[member]);
      *texts[member] = longer;
      return;
    }

  switch (member - G_N_ELEMENTS (texts))
    {
    case 0: entry->seq++; break;
    case 1: entry->written_utc++; break;
    case 2: entry->happened_utc--; break;
    case 3: entry->happened_date_only = TRUE; break;
    case 4: entry->happened_estimated = TRUE; break;
    case 5: entry->kind = LEK_LOG_OWN; break;
    case 6: entry->corrects = 1; break;
    case 7: g_clear_pointer (&entry->value, g_free); break;
    default: g_assert_not_reached ();
    }
}

static void
test_every_change_is_found (void)
{
  for (guint member = 0; member < 14; member++)
    {
      g_autoptr(GPtrArray) log = make_log (5);
      LekLogEntry *entry = g_ptr_array_index (log, 2);

      change (entry, member);
      g_test_message ("member %u", member);
      assert_bad (log, entry->seq);
    }
}

/* What moves from one member to the next leaves the bytes the same but for the lengths; absent is not empty. */
static void
test_shifted_bytes_are_found (void)
{
  g_autoptr(LekLogEntry) entry = make_first ();
  g_autofree char *whole = NULL;
  g_autofree char *shifted = NULL;
  g_autofree char *absent = NULL;
  g_autofree char *empty = NULL;

  entry->subject = g_strdup ("ab");
  entry->value = g_strdup ("c");
  whole = lek_chain_hash (UUID, entry);
  g_free (entry->subject);
  g_free (entry->value);
  entry->subject = g_strdup ("a");
  entry->value = g_strdup ("bc");
  shifted = lek_chain_hash (UUID, entry);
  g_assert_cmpstr (whole, !=, shifted);

  absent = lek_chain_hash (UUID, entry);
  entry->author = g_strdup ("");
  empty = lek_chain_hash (UUID, entry);
  g_assert_cmpstr (absent, !=, empty);
}

static void
test_lines_taken_out_are_found (void)
{
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr(GPtrArray) log = make_log (5);

      g_ptr_array_remove_index (log, i);
      assert_bad (log, i + 2);
    }
}

static void
test_lines_moved_are_found (void)
{
  g_autoptr(GPtrArray) log = make_log (5);
  gpointer second = log->pdata[1];

  log->pdata[1] = log->pdata[2];
  log->pdata[2] = second;
  assert_bad (log, 3);
}

static void
test_lines_put_in_are_found (void)
{
  g_autoptr(GPtrArray) log = make_log (5);
  LekLogEntry *entry = lek_log_entry_copy (g_ptr_array_index (log, 1));

  g_ptr_array_insert (log, 2, entry);
  assert_bad (log, 2);
}

static void
test_renumbered_lines_are_found (void)
{
  g_autoptr(GPtrArray) log = make_log (5);

  g_ptr_array_remove_index (log, 1);
  for (guint i = 1; i < log->len; i++)
    ((LekLogEntry *) g_ptr_array_index (log, i))->seq = i + 1;

  assert_bad (log, 2);
}

static void
test_other_incident_is_found (void)
{
  g_autoptr(GPtrArray) log = make_log (3);
  LekChainCheck check = lek_chain_check ("another", log);

  g_assert_false (check.ok);
  g_assert_cmpint (check.first_bad, ==, 1);
  lek_chain_check_clear (&check);
}

static void
test_short_code (void)
{
  g_autofree char *code = lek_chain_short_code (HASH_1);
  g_autofree char *odd = lek_chain_short_code ("abc");

  g_assert_cmpstr (code, ==, "0DB5-FEC2");
  g_assert_cmpstr (odd, ==, "ABC");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chain/known-hashes", test_known_hashes);
  g_test_add_func ("/chain/whole-log-fits", test_whole_log_fits);
  g_test_add_func ("/chain/every-change-is-found", test_every_change_is_found);
  g_test_add_func ("/chain/shifted-bytes-are-found", test_shifted_bytes_are_found);
  g_test_add_func ("/chain/lines-taken-out-are-found", test_lines_taken_out_are_found);
  g_test_add_func ("/chain/lines-moved-are-found", test_lines_moved_are_found);
  g_test_add_func ("/chain/lines-put-in-are-found", test_lines_put_in_are_found);
  g_test_add_func ("/chain/renumbered-lines-are-found", test_renumbered_lines_are_found);
  g_test_add_func ("/chain/other-incident-is-found", test_other_incident_is_found);
  g_test_add_func ("/chain/short-code", test_short_code);

  return g_test_run ();
}
