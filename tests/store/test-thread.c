/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The store's thread and the way back from it; the traps of the house style.
 */

#include "config.h"

#include "store-fixture.h"

#include "store/lek-call.h"
#include "store/lek-statement.h"

typedef struct
{
  GThread *thread;
  gint64   id;
  int      n_calls;
} Heard;

static void
changed_cb (LekStore *store,
            gint64    id,
            gpointer  user_data)
{
  Heard *heard = user_data;

  heard->thread = g_thread_self ();
  heard->id = id;
  heard->n_calls++;
}

static void
spin_until (const int *flag)
{
  while (*flag == 0)
    g_main_context_iteration (NULL, TRUE);
}

/* Trap 1: while nobody runs the main context, invoking on it would call back from the store's thread. */
static void
test_changed_waits_for_its_thread (void)
{
  g_autoptr(LekStore) store = open_memory ();
  Heard heard = { 0 };
  gint64 id;

  g_signal_connect (store, "changed", G_CALLBACK (changed_cb), &heard);
  id = add_incident (store, "x", NOON);
  lek_store_close (store);
  g_assert_cmpint (heard.n_calls, ==, 0);

  spin_until (&heard.n_calls);
  g_assert_true (heard.thread == g_thread_self ());
  g_assert_cmpint (heard.id, ==, id);
  g_assert_cmpint (heard.n_calls, ==, 1);
}

static void
note_thread_cb (gpointer user_data)
{
  Heard *heard = user_data;

  heard->thread = g_thread_self ();
  heard->n_calls++;
}

static gpointer
call_on_default (gpointer user_data)
{
  lek_call_on (g_main_context_default (), note_thread_cb, user_data, NULL);

  return NULL;
}

static void
test_call_on (void)
{
  Heard heard = { 0 };
  GThread *thread = g_thread_new ("caller", call_on_default, &heard);

  g_thread_join (thread);
  g_assert_cmpint (heard.n_calls, ==, 0);
  spin_until (&heard.n_calls);
  g_assert_true (heard.thread == g_thread_self ());
}

typedef struct
{
  GObject *object;
  GError  *error;
  GThread *thread;
  int      n_done;
} Answer;

static void
load_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  Answer *answer = user_data;
  g_autoptr(LekIncident) incident = lek_store_load_finish (LEK_STORE (object), result, &answer->error);

  answer->thread = g_thread_self ();
  answer->n_done++;
}

static void
note_finalized_cb (gpointer  user_data,
                   GObject  *object)
{
  Heard *heard = user_data;

  heard->thread = g_thread_self ();
  heard->n_calls++;
}

/* Trap 2: the tasks hold the last references; the store must not be let go of on the thread it waits for. */
static void
test_last_reference_in_a_task (void)
{
  for (int round = 0; round < 200; round++)
    {
      LekStore *store = open_memory ();
      Answer answer = { 0 };
      Heard heard = { 0 };

      g_object_weak_ref (G_OBJECT (store), note_finalized_cb, &heard);
      lek_store_load_async (store, 1, NULL, load_cb, &answer);
      lek_store_load_async (store, 2, NULL, NULL, NULL);
      g_object_unref (store);

      if (round % 2 == 0)
        g_thread_yield ();

      spin_until (&heard.n_calls);
      g_assert_true (heard.thread == g_thread_self ());
      g_assert_cmpint (answer.n_done, ==, 1);
      g_assert_true (answer.thread == g_thread_self ());
      g_assert_error (answer.error, LEK_STORE_ERROR, LEK_STORE_ERROR_NOT_FOUND);
      g_clear_error (&answer.error);
    }
}

/* Trap 3: a statement that still has rows makes COMMIT fail; letting go of it resets it. */
static void
test_returning_not_read_to_its_end (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekDatabase) database = lek_database_open (":memory:", FALSE, &error);
  g_autoptr(LekTransaction) transaction = NULL;
  gint64 number;

  g_assert_no_error (error);
  g_assert_true (lek_database_exec (database, "CREATE TABLE t (a INTEGER)", &error));
  transaction = lek_transaction_begin (database, &error);
  g_assert_nonnull (transaction);

  {
    g_autoptr(LekStatement) once = lek_statement_new (database, "INSERT INTO t VALUES (1), (2) RETURNING a", &error);
    gboolean row;

    g_assert_true (lek_statement_step (once, &row, &error));
    g_assert_true (row);
    g_assert_cmpint (lek_statement_take_int (once), ==, 1);
  }

  {
    g_autoptr(LekStatement) again = lek_statement_new (database, "INSERT INTO t VALUES (3), (4) RETURNING a", &error);

    g_assert_true (lek_statement_run_number (again, 0, &number, &error));
    g_assert_cmpint (number, ==, 3);
    g_assert_true (lek_transaction_commit (transaction, &error));
    g_assert_no_error (error);
  }

  g_assert_true (lek_database_query_number (database, "SELECT count (*) FROM t", &number, &error));
  g_assert_cmpint (number, ==, 4);
}

static void
test_rollback_by_scope (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekDatabase) database = lek_database_open (":memory:", FALSE, &error);
  gint64 number;

  g_assert_true (lek_database_exec (database, "CREATE TABLE t (a INTEGER)", &error));
  {
    g_autoptr(LekTransaction) transaction = lek_transaction_begin (database, &error);

    g_assert_nonnull (transaction);
    g_assert_true (lek_database_exec (database, "INSERT INTO t VALUES (1)", &error));
  }

  g_assert_true (lek_database_query_number (database, "SELECT count (*) FROM t", &number, &error));
  g_assert_cmpint (number, ==, 0);
}

typedef struct
{
  LekStore *store;
  gint64    id;
  GString  *order;
  int       n_done;
} Script;

static void
script_changed_cb (LekStore *store,
                   gint64    id,
                   gpointer  user_data)
{
  Script *script = user_data;

  g_string_append_c (script->order, 'c');
}

static void
survey_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekOverview) overview = lek_store_survey_finish (LEK_STORE (object), result, &error);
  Script *script = user_data;

  g_assert_no_error (error);
  g_assert_cmpint (overview->n_in_view[LEK_VIEW_ALL], ==, 1);
  g_string_append_c (script->order, 'S');
  script->n_done++;
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = lek_store_read_finish (LEK_STORE (object), result, &error);
  Script *script = user_data;

  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 1);
  g_string_append_c (script->order, 'R');
  lek_store_survey_async (script->store, NOON, NULL, survey_cb, script);
}

static void
list_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) ids = lek_store_list_finish (LEK_STORE (object), result, &error);
  Script *script = user_data;

  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, ==, 1);
  g_string_append_c (script->order, 'L');
  lek_store_read_async (script->store, (gint64 *) (gpointer) ids->data, 1, NULL, read_cb, script);
}

static void
commit_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) lines = lek_store_commit_finish (LEK_STORE (object), result, &error);
  Script *script = user_data;

  g_assert_no_error (error);
  g_assert_cmpuint (lines->len, ==, 1);
  g_string_append_c (script->order, 'C');
}

static void
begin_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekSummary) summary = lek_store_begin_finish (LEK_STORE (object), result, &error);
  Script *script = user_data;
  LekQuery query = { LEK_VIEW_ALL, LEK_SORT_NEWEST, "telefoon", NOON };

  g_assert_no_error (error);
  g_string_append_c (script->order, 'B');
  lek_store_commit_async (script->store,
                          make_answer (script->store, summary->id, "data.records", "1"),
                          NULL, commit_cb, script);
  lek_store_list_async (script->store, &query, NULL, list_cb, script);
}

static void
open_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  Script *script = user_data;

  g_assert_true (lek_store_open_finish (LEK_STORE (object), result, &error));
  g_assert_no_error (error);
  g_string_append_c (script->order, 'O');
  lek_store_begin_async (script->store, make_change ("Telefoon", NOON), NULL, begin_cb, script);
}

/* Each call once in its window form; what changed is told before the commit is answered. */
static void
test_async (void)
{
  g_autoptr(LekStore) store = lek_store_new (":memory:");
  g_autoptr(GString) order = g_string_new (NULL);
  Script script = { store, 0, order, 0 };

  g_signal_connect (store, "changed", G_CALLBACK (script_changed_cb), &script);
  lek_store_open_async (store, LEK_OPEN_DEFAULT, NULL, open_cb, &script);
  spin_until (&script.n_done);

  g_assert_cmpstr (order->str, ==, "OcBcCLRS");
}

static void
test_not_open (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LekStore) store = lek_store_new (":memory:");
  Answer answer = { 0 };

  g_assert_null (lek_store_load (store, 1, NULL, &error));
  g_assert_error (error, LEK_STORE_ERROR, LEK_STORE_ERROR_FAILED);

  lek_store_load_async (store, 1, NULL, load_cb, &answer);
  g_assert_cmpint (answer.n_done, ==, 0);
  spin_until (&answer.n_done);
  g_assert_error (answer.error, LEK_STORE_ERROR, LEK_STORE_ERROR_FAILED);
  g_clear_error (&answer.error);
}

static void
test_close_drains (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(Place) place = place_new ();
  g_autoptr(LekStore) store = open_store (place->path);

  for (int i = 0; i < 20; i++)
    lek_store_begin_async (store, make_change ("x", NOON), NULL, NULL, NULL);
  lek_store_close (store);

  g_assert_cmpint (count_outside (place->path, "SELECT count (*) FROM incident"), ==, 20);
}

static void
test_cancelled (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(LekStore) store = open_memory ();
  g_autoptr(LekChange) change = make_change ("x", NOON);
  g_autoptr(LekOverview) overview = NULL;
  Answer answer = { 0 };

  g_cancellable_cancel (cancellable);
  g_assert_null (lek_store_begin (store, change, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  lek_store_load_async (store, 1, cancellable, load_cb, &answer);
  spin_until (&answer.n_done);
  g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&answer.error);

  overview = lek_store_survey (store, NOON, NULL, &error);
  g_assert_cmpint (overview->n_in_view[LEK_VIEW_ALL], ==, 0);
}

static gpointer
cancel_soon (gpointer user_data)
{
  g_usleep (2000);
  g_cancellable_cancel (user_data);

  return NULL;
}

static void
test_cancelled_half_way (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(LekDatabase) database = lek_database_open (":memory:", FALSE, &error);
  GThread *thread = g_thread_new ("canceller", cancel_soon, cancellable);
  gint64 number;

  lek_database_set_cancellable (database, cancellable);
  g_assert_false (lek_database_query_number (database,
                                             "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
                                             " SELECT count (*) FROM n",
                                             &number,
                                             &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_thread_join (thread);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/thread/changed-waits-for-its-own-thread", test_changed_waits_for_its_thread);
  g_test_add_func ("/thread/call-on-never-calls-at-once", test_call_on);
  g_test_add_func ("/thread/last-reference-in-a-task", test_last_reference_in_a_task);
  g_test_add_func ("/thread/returning-not-read-to-its-end", test_returning_not_read_to_its_end);
  g_test_add_func ("/thread/scope-rolls-back", test_rollback_by_scope);
  g_test_add_func ("/thread/every-call-without-waiting", test_async);
  g_test_add_func ("/thread/call-before-opening-fails", test_not_open);
  g_test_add_func ("/thread/closing-does-what-was-asked-first", test_close_drains);
  g_test_add_func ("/thread/cancelled-call-does-nothing", test_cancelled);
  g_test_add_func ("/thread/long-work-can-be-cancelled", test_cancelled_half_way);

  return g_test_run ();
}
