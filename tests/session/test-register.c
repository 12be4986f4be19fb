/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of the register: pages, exact changes, search, views, clocks.
 */

#include "config.h"

#include "session-fixture.h"


static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  GString    *changes)
{
  g_string_append_printf (changes, "%u-%u+%u ", position, removed, added);
}

static void
begin_many (Fixture *self,
            guint    n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(LekCase) incident = NULL;

      lek_clock_set (self->clock, FIXTURE_NOW + i);
      incident = begin (self, i % 2 == 0 ? "hacked" : "other", FIXTURE_NOW - i * 60);
    }
}

static gint64
get_row_id (Fixture *self,
            guint    position)
{
  g_autoptr(LekRegisterRow) row = g_list_model_get_item (lek_register_get_rows (self->reg), position);

  return lek_register_row_get_id (row);
}

static void
test_rows_change_exactly (Fixture       *self,
                          gconstpointer  data)
{
  GListModel *rows = lek_register_get_rows (self->reg);
  g_autoptr(GString) changes = g_string_new (NULL);

  begin_many (self, 5);
  spin_until_rows (self, 5);
  g_signal_connect (rows, "items-changed", G_CALLBACK (items_changed_cb), changes);

  archive (self, get_row_id (self, 2), TRUE);
  spin_until_rows (self, 4);
  g_assert_cmpstr (changes->str, ==, "2-1+0 ");

  g_string_truncate (changes, 0);
  begin_many (self, 1);
  spin_until_rows (self, 5);
  g_assert_cmpstr (changes->str, ==, "3-0+1 ");
  g_signal_handlers_disconnect_by_data (rows, changes);
}

static void
test_pages (Fixture       *self,
            gconstpointer  data)
{
  GListModel *rows = lek_register_get_rows (self->reg);
  g_autoptr(LekRegisterRow) first = NULL;
  g_autoptr(LekRegisterRow) again = NULL;

  begin_many (self, 150);
  spin_until_rows (self, 150);

  first = g_list_model_get_item (rows, 0);
  again = g_list_model_get_item (rows, 0);
  g_assert_true (first == again);
  g_assert_cmpstr (lek_register_row_get_summary (first)->number, ==, "2026-150");
  g_assert_null (g_list_model_get_item (rows, 150));
}

static void
count_notify_cb (GObject    *object,
                 GParamSpec *pspec,
                 guint      *n)
{
  (*n)++;
}

static gboolean
has_title (gpointer user_data)
{
  const LekSummary *summary = lek_register_row_get_summary (user_data);

  return g_strcmp0 (summary->title, "Nieuwe titel") == 0;
}

static void
test_row_is_read_again (Fixture       *self,
                        gconstpointer  data)
{
  GListModel *rows = lek_register_get_rows (self->reg);
  g_autoptr(LekCase) incident = begin (self, "hacked", FIXTURE_NOW);
  g_autoptr(LekRegisterRow) row = NULL;
  guint n = 0;

  spin_until_rows (self, 1);
  row = g_list_model_get_item (rows, 0);
  g_signal_connect (row, "notify::summary", G_CALLBACK (count_notify_cb), &n);
  lek_case_set_title (incident, "Nieuwe titel");
  spin_until_saved (incident);
  spin_until (has_title, row);
  g_assert_cmpuint (n, >=, 1);
}

static void
test_search (Fixture       *self,
             gconstpointer  data)
{
  begin_many (self, 6);
  spin_until_rows (self, 6);

  lek_register_set_search (self->reg, "geh");
  lek_register_set_search (self->reg, "gehackt");
  spin_until_rows (self, 3);
  lek_register_set_search (self->reg, "2026-001");
  spin_until_rows (self, 1);
  lek_register_set_search (self->reg, "dit staat nergens");
  spin_until_rows (self, 0);
  lek_register_set_search (self->reg, NULL);
  spin_until_rows (self, 6);
  g_assert_cmpstr (lek_register_get_search (self->reg), ==, "");
}

static gboolean
has_one_archived (gpointer user_data)
{
  return lek_register_get_count (user_data, LEK_REGISTER_VIEW_ARCHIVED) == 1;
}

static gboolean
has_none_archived (gpointer user_data)
{
  return lek_register_get_count (user_data, LEK_REGISTER_VIEW_ARCHIVED) == 0;
}

static void
test_archive_and_back (Fixture       *self,
                       gconstpointer  data)
{
  gint64 id;
  guint total;

  begin_many (self, 2);
  spin_until_rows (self, 2);
  id = get_row_id (self, 0);

  archive (self, id, TRUE);
  spin_until_rows (self, 1);
  spin_until (has_one_archived, self->reg);
  g_object_get (self->reg, "n-total", &total, NULL);
  g_assert_cmpuint (total, ==, 2);

  lek_register_set_view (self->reg, LEK_REGISTER_VIEW_ARCHIVED);
  spin_until_rows (self, 1);
  g_assert_cmpint (get_row_id (self, 0), ==, id);

  archive (self, id, FALSE);
  lek_register_set_view (self->reg, LEK_REGISTER_VIEW_ALL);
  spin_until_rows (self, 2);
  spin_until (has_none_archived, self->reg);
}

static gboolean
has_two_running (gpointer user_data)
{
  return g_list_model_get_n_items (lek_register_get_running (user_data)) == 2;
}

static void
test_running_soonest_first (Fixture       *self,
                            gconstpointer  data)
{
  g_autoptr(LekCase) late = begin (self, "other", FIXTURE_NOW - 3600);
  g_autoptr(LekCase) soon = begin (self, "other", FIXTURE_NOW - 7200);
  g_autoptr(LekRegisterRow) first = NULL;

  spin_until (has_two_running, self->reg);
  first = g_list_model_get_item (lek_register_get_running (self->reg), 0);
  g_assert_cmpint (lek_register_row_get_id (first), ==, lek_case_get_id (soon));
  g_assert_cmpint (lek_register_row_get_summary (first)->due_utc, ==, FIXTURE_NOW + 70 * 3600);
}

static void
test_one_case_per_incident (Fixture       *self,
                            gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "other", G_MININT64);
  g_autoptr(LekCase) again = open_case (self->reg, lek_case_get_id (incident));

  g_assert_true (incident == again);
}

static void
test_second_is_read_only (Fixture       *self,
                          gconstpointer  data)
{
  g_autoptr(LekCase) incident = begin (self, "other", G_MININT64);
  LekRegister *second = fixture_open_second (self);
  g_autoptr(LekCase) shown = NULL;
  g_autoptr(LekAnswer) given = lek_answer_new (LEK_ANSWER_KNOWN, "x");
  g_autoptr(GError) error = NULL;

  g_assert_false (lek_register_is_read_only (self->reg));
  g_assert_true (lek_register_is_read_only (second));

  shown = open_case (second, lek_case_get_id (incident));
  g_assert_cmpint (lek_case_get_save_state (shown), ==, LEK_SAVE_READ_ONLY);
  g_assert_false (lek_case_answer (shown, "incident.description", given, &error));
  g_assert_error (error, LEK_CASE_ERROR, LEK_CASE_ERROR_READ_ONLY);

  g_clear_object (&shown);
  lek_register_close (second);
  g_object_unref (second);
}

#define ADD(path, test) \
  g_test_add ("/register/" path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("rows-change-exactly", test_rows_change_exactly);
  ADD ("rows-come-in-pages", test_pages);
  ADD ("a-row-is-read-again-after-a-commit", test_row_is_read_again);
  ADD ("the-last-search-counts", test_search);
  ADD ("archived-and-brought-back", test_archive_and_back);
  ADD ("running-clocks-soonest-first", test_running_soonest_first);
  ADD ("one-case-per-incident", test_one_case_per_incident);
  ADD ("a-second-one-is-read-only", test_second_is_read_only);

  return g_test_run ();
}
