/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Views, orders, search and the figures above the list.
 */

#include "config.h"

#include "store-fixture.h"

#define DAY (24 * 60 * 60)

/* Titles of what a query finds, joined by a bar. */
static char *
list_titles (LekStore       *store,
             const LekQuery *query)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) ids = lek_store_list (store, query, NULL, &error);
  g_autoptr(GPtrArray) rows = NULL;
  g_autoptr(GPtrArray) titles = g_ptr_array_new ();

  g_assert_no_error (error);
  rows = lek_store_read (store, (gint64 *) (gpointer) ids->data, ids->len, NULL, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (titles, ((LekSummary *) g_ptr_array_index (rows, i))->title);
  g_ptr_array_add (titles, NULL);

  return g_strjoinv ("|", (char **) titles->pdata);
}

static void
assert_list (LekStore   *store,
             LekView     view,
             LekSort     sort,
             const char *search,
             const char *expected)
{
  LekQuery query = { view, sort, search, NOON };
  g_autofree char *titles = list_titles (store, &query);

  g_assert_cmpstr (titles, ==, expected);
}

/* Of the AP: told, and the number it gave recorded. */
#define NUMBERED 2

typedef struct
{
  const char *title;
  LekState    state;
  gboolean    assessed;
  LekNeed     ap_need;
  LekNeed     people_need;
  LekChoice   ap_choice;
  LekChoice   people_choice;
  int         reported;
  gboolean    informed;
  gboolean    follow_up;
  const char *expected;      /* views it stands in: A = AP todo, P = people todo, R = running */
} Row;

static LekChange *
make_row (const Row *row,
          gint64     created_utc)
{
  LekChange *change = make_change (row->title, created_utc);
  LekSummary *summary = change->summary;

  summary->state = row->state;
  summary->assessed = row->assessed;
  summary->ap_need = row->ap_need;
  summary->people_need = row->people_need;
  summary->ap_choice = row->ap_choice;
  summary->people_choice = row->people_choice;
  summary->reported_utc = row->reported ? NOON : G_MININT64;
  summary->informed_utc = row->informed ? NOON : G_MININT64;
  summary->ap_number = g_strdup (row->reported == NUMBERED ? "12345" : NULL);
  summary->next = row->follow_up ? LEK_FOLLOW_UP_PREVENTIVE : LEK_FOLLOW_UP_NONE;
  summary->next_utc = row->follow_up ? NOON : G_MININT64;

  return change;
}

static const Row rows[] = {
  { "new", LEK_STATE_OPEN, FALSE, 0, 0, 0, 0, FALSE, FALSE, FALSE, "APR" },
  { "new-reported", LEK_STATE_OPEN, FALSE, 0, 0, 0, 0, NUMBERED, FALSE, FALSE, "PR" },
  { "done", LEK_STATE_OPEN, TRUE, LEK_NEED_DUTY, LEK_NEED_DUTY, 0, 0, NUMBERED, TRUE, FALSE, "" },
  { "ap-duty", LEK_STATE_OPEN, TRUE, LEK_NEED_DUTY, LEK_NEED_NONE, 0, 0, FALSE, FALSE, FALSE, "AR" },
  { "people-advised", LEK_STATE_OPEN, TRUE, LEK_NEED_NONE, LEK_NEED_RECOMMENDED, 0, 0, FALSE, FALSE, FALSE, "PR" },
  { "no-need", LEK_STATE_OPEN, TRUE, LEK_NEED_NONE, LEK_NEED_NONE, 0, 0, FALSE, FALSE, FALSE, "" },
  { "ap-refused", LEK_STATE_OPEN, TRUE, LEK_NEED_DUTY, LEK_NEED_DUTY, LEK_CHOICE_NO, LEK_CHOICE_NO,
    FALSE, FALSE, FALSE, "" },
  { "ap-wanted", LEK_STATE_OPEN, TRUE, LEK_NEED_NONE, LEK_NEED_NONE, LEK_CHOICE_YES, LEK_CHOICE_NO,
    FALSE, FALSE, FALSE, "AR" },
  { "closed-open", LEK_STATE_CLOSED, FALSE, 0, 0, 0, 0, FALSE, FALSE, FALSE, "" },
  { "closed-wanted", LEK_STATE_CLOSED, TRUE, LEK_NEED_DUTY, LEK_NEED_DUTY, LEK_CHOICE_YES, LEK_CHOICE_YES,
    FALSE, TRUE, FALSE, "A" },
  { "number-missing", LEK_STATE_OPEN, TRUE, LEK_NEED_DUTY, LEK_NEED_DUTY, 0, 0, TRUE, TRUE, FALSE, "R" },
  { "closed-number-missing", LEK_STATE_CLOSED, TRUE, LEK_NEED_DUTY, LEK_NEED_DUTY, 0, 0, TRUE, TRUE, FALSE, "" },
  { "closed-followed", LEK_STATE_CLOSED, TRUE, LEK_NEED_NONE, LEK_NEED_NONE, 0, 0, FALSE, FALSE, TRUE, "R" },
  { "archived-followed", LEK_STATE_ARCHIVED, TRUE, LEK_NEED_NONE, LEK_NEED_NONE, 0, 0, FALSE, FALSE, TRUE, "" },
  { "archived", LEK_STATE_ARCHIVED, FALSE, 0, 0, LEK_CHOICE_YES, LEK_CHOICE_YES, FALSE, FALSE, FALSE, "" },
};

static char *
join_expected (char mark)
{
  g_autoptr(GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (strchr (rows[i].expected, mark) != NULL)
        g_ptr_array_add (titles, (gpointer) rows[i].title);
    }
  g_ptr_array_add (titles, NULL);

  return g_strjoinv ("|", (char **) titles->pdata);
}

static LekStore *
open_with_rows (void)
{
  LekStore *store = open_memory ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(LekChange) change = make_row (&rows[i], NOON - i);
      g_autoptr(LekSummary) summary = lek_store_begin (store, change, NULL, &error);

      g_assert_no_error (error);
    }

  return store;
}

static void
test_views (void)
{
  g_autoptr(LekStore) store = open_with_rows ();
  g_autofree char *ap = join_expected ('A');
  g_autofree char *people = join_expected ('P');

  assert_list (store, LEK_VIEW_AP_TODO, LEK_SORT_NEWEST, NULL, ap);
  assert_list (store, LEK_VIEW_PEOPLE_TODO, LEK_SORT_NEWEST, NULL, people);
  assert_list (store, LEK_VIEW_CLOSED, LEK_SORT_NEWEST, NULL,
               "closed-open|closed-wanted|closed-number-missing|closed-followed");
  assert_list (store, LEK_VIEW_ARCHIVED, LEK_SORT_NEWEST, NULL, "archived-followed|archived");
  assert_list (store, LEK_VIEW_ALL, LEK_SORT_NEWEST, "new", "new|new-reported");
}

/* A change moves a row from view to view. */
static void
test_view_follows_change (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekStore) store = open_memory ();
  gint64 id = add_incident (store, "x", NOON);
  g_autoptr(LekChange) change = make_answer (store, id, "data.records", "1");
  g_autoptr(GPtrArray) lines = NULL;

  assert_list (store, LEK_VIEW_AP_TODO, LEK_SORT_NEWEST, NULL, "x");
  change->summary->reported_utc = NOON;
  lines = lek_store_commit (store, change, NULL, &error);
  g_assert_no_error (error);
  assert_list (store, LEK_VIEW_AP_TODO, LEK_SORT_NEWEST, NULL, "");
}

static void
test_open_long (void)
{
  g_autoptr(LekStore) store = open_memory ();

  add_incident (store, "old", NOON - 30 * DAY - 1);
  add_incident (store, "month", NOON - 30 * DAY);
  add_incident (store, "new", NOON);

  assert_list (store, LEK_VIEW_OPEN_LONG, LEK_SORT_NEWEST, NULL, "old");
}

static void
add_due (LekStore   *store,
         const char *title,
         gint64      created_utc,
         gint64      due_utc,
         gboolean    example)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekChange) change = make_change (title, created_utc);
  g_autoptr(LekSummary) summary = NULL;

  change->summary->due_utc = due_utc;
  change->summary->example = example;
  summary = lek_store_begin (store, change, NULL, &error);
  g_assert_no_error (error);
}

static void
test_sorts (void)
{
  g_autoptr(LekStore) store = open_memory ();

  add_due (store, "école", NOON, G_MININT64, FALSE);
  add_due (store, "Zee", NOON + 10, NOON + 500, FALSE);
  add_due (store, "appel", NOON - DAY, NOON + 900, FALSE);
  add_due (store, "Fiets", NOON - 400 * DAY, NOON - 700, FALSE);

  assert_list (store, LEK_VIEW_ALL, LEK_SORT_NEWEST, NULL, "Zee|école|appel|Fiets");
  assert_list (store, LEK_VIEW_ALL, LEK_SORT_DUE, NULL, "Fiets|Zee|appel|école");
  assert_list (store, LEK_VIEW_ALL, LEK_SORT_TITLE, NULL, "appel|école|Fiets|Zee");
  assert_list (store, LEK_VIEW_ALL, LEK_SORT_NUMBER, NULL, "Fiets|école|Zee|appel");
}

static void
test_search (void)
{
  static const struct { const char *search, *expected; } cases[] = {
    { "telefoon", "Telefoon kwijt" },
    { "TELEFOON", "Telefoon kwijt" },
    { "efoo", "Telefoon kwijt" },
    { "telefoon laptop", "" },
    { "kwijt", "Telefoon kwijt|Laptop kwijt" },
    { "kwijt lap", "Laptop kwijt" },
    { "lap  kwijt ", "Laptop kwijt" },
    { "creche", "Crèche" },
    { "crèche", "Crèche" },
    { "cre\xcc\x80" "che", "Crèche" },
    { "2026-003", "Crèche" },
    { "zoekwoord", "Crèche" },
    { "pt", "Laptop kwijt" },
    { "w", "Telefoon kwijt|Laptop kwijt|Crèche" },
    { "pt kwijt", "Laptop kwijt" },
    { "pt tel", "" },
    { "è", "Telefoon kwijt|Crèche" },
    { "", "Telefoon kwijt|Laptop kwijt|Crèche|\"Raar\" AND NOT* (x)" },
    { "   ", "Telefoon kwijt|Laptop kwijt|Crèche|\"Raar\" AND NOT* (x)" },
    { "kwijtx", "" },
    { "raar and not", "\"Raar\" AND NOT* (x)" },
    { "\"raar\"", "\"Raar\" AND NOT* (x)" },
    { "\"raar", "\"Raar\" AND NOT* (x)" },
    { "not*", "\"Raar\" AND NOT* (x)" },
    { "kwijt OR raar", "" },
    { "words:kwijt", "" },
    { "NEAR(kwijt)", "" },
    { "^kwijt", "" },
    { "%", "" },
    { "kwij_", "" },
    { "'; DROP TABLE log; --", "" },
  };
  g_autoptr(GError) error = NULL;
  g_autoptr(LekStore) store = open_memory ();
  g_autoptr(LekChange) third = make_change ("Crèche", NOON - 2);
  g_autoptr(LekSummary) summary = NULL;

  add_incident (store, "Telefoon kwijt", NOON);
  add_incident (store, "Laptop kwijt", NOON - 1);
  third->summary->search = g_strdup ("Zoekwoord");
  summary = lek_store_begin (store, third, NULL, &error);
  g_assert_no_error (error);
  add_incident (store, "\"Raar\" AND NOT* (x)", NOON - 3);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].search);
      assert_list (store, LEK_VIEW_ALL, LEK_SORT_NEWEST, cases[i].search, cases[i].expected);
    }
}

static void
test_search_follows_change (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekStore) store = open_memory ();
  gint64 id = add_incident (store, "Telefoon", NOON);
  g_autoptr(LekChange) change = make_answer (store, id, "data.records", "1");
  g_autoptr(GPtrArray) lines = NULL;

  g_free (change->summary->title);
  change->summary->title = g_strdup ("Laptop");
  lines = lek_store_commit (store, change, NULL, &error);
  g_assert_no_error (error);

  assert_list (store, LEK_VIEW_ALL, LEK_SORT_NEWEST, "telefoon", "");
  assert_list (store, LEK_VIEW_ALL, LEK_SORT_NEWEST, "laptop", "Laptop");
  assert_list (store, LEK_VIEW_ALL, LEK_SORT_NEWEST, "2026-001", "Laptop");
}

static void
test_search_within_view (void)
{
  g_autoptr(LekStore) store = open_with_rows ();

  assert_list (store, LEK_VIEW_CLOSED, LEK_SORT_TITLE, "wanted", "closed-wanted");
  assert_list (store, LEK_VIEW_ALL, LEK_SORT_TITLE, "archived", "");
  assert_list (store, LEK_VIEW_ARCHIVED, LEK_SORT_TITLE, "archived", "archived|archived-followed");
}

static void
test_survey (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekStore) store = open_with_rows ();
  g_autoptr(LekOverview) overview = lek_store_survey (store, NOON, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (overview->n_in_view[LEK_VIEW_ALL], ==, 13);
  g_assert_cmpint (overview->n_in_view[LEK_VIEW_AP_TODO], ==, 4);
  g_assert_cmpint (overview->n_in_view[LEK_VIEW_PEOPLE_TODO], ==, 3);
  g_assert_cmpint (overview->n_in_view[LEK_VIEW_OPEN_LONG], ==, 0);
  g_assert_cmpint (overview->n_in_view[LEK_VIEW_CLOSED], ==, 4);
  g_assert_cmpint (overview->n_in_view[LEK_VIEW_ARCHIVED], ==, 2);
  g_assert_cmpuint (overview->running->len, ==, 7);
}

/* Closed long ago, and still followed. */
static void
add_followed (LekStore   *store,
              const char *title,
              gint64      next_utc)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekChange) change = make_change (title, NOON);
  g_autoptr(LekSummary) stored = NULL;

  change->summary->state = LEK_STATE_CLOSED;
  change->summary->due_utc = NOON - 5000;
  change->summary->next = LEK_FOLLOW_UP_PREVENTIVE;
  change->summary->next_utc = next_utc;
  stored = lek_store_begin (store, change, NULL, &error);
  g_assert_no_error (error);
}

static void
test_running (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekStore) store = open_memory ();
  g_autoptr(LekOverview) overview = NULL;

  for (int i = 0; i < 25; i++)
    add_due (store, "later", NOON, NOON + 1000 + i, FALSE);
  add_due (store, "no start", NOON, G_MININT64, FALSE);
  add_due (store, "passed", NOON, NOON - 1000, FALSE);
  add_due (store, "example", NOON, NOON - 2000, TRUE);

  add_followed (store, "followed", NOON - 500);

  overview = lek_store_survey (store, NOON, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (overview->running->len, ==, 20);
  g_assert_cmpstr (((LekSummary *) g_ptr_array_index (overview->running, 0))->title, ==, "passed");
  g_assert_cmpstr (((LekSummary *) g_ptr_array_index (overview->running, 1))->title, ==, "followed");
  g_assert_true (((LekSummary *) g_ptr_array_index (overview->running, 2))->due_utc == NOON + 1000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/list/views-hold-what-they-say", test_views);
  g_test_add_func ("/list/view-follows-a-change", test_view_follows_change);
  g_test_add_func ("/list/open-long-is-more-than-thirty-days", test_open_long);
  g_test_add_func ("/list/orders", test_sorts);
  g_test_add_func ("/list/search-finds-all-words-anywhere", test_search);
  g_test_add_func ("/list/search-follows-a-change", test_search_follows_change);
  g_test_add_func ("/list/search-stays-within-the-view", test_search_within_view);
  g_test_add_func ("/list/survey-counts-each-view", test_survey);
  g_test_add_func ("/list/running-is-twenty-soonest-first", test_running);

  return g_test_run ();
}
