/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "session-fixture.h"

#include <glib/gstdio.h>

#include "interchange/lek-library-reader.h"
#include "session/lek-log-line.h"

#define PATIENCE (10 * G_TIME_SPAN_SECOND)

static GAsyncResult *
take_result (GAsyncResult **slot)
{
  while (*slot == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *slot;
}

static void
came_back_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  GAsyncResult **slot = user_data;

  *slot = g_object_ref (result);
}

static void
open_register (LekRegister *reg)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  lek_register_open_async (reg, NULL, came_back_cb, &result);
  lek_register_open_finish (reg, take_result (&result), &error);
  g_assert_no_error (error);
}

static LekRegister *
new_register (Fixture *self)
{
  LekRegister *reg = lek_register_new (self->path, self->library, self->preferences, self->clock);

  open_register (reg);

  return reg;
}

static void
remove_folder (const char *path)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      g_unlink (child);
    }

  g_rmdir (path);
}

void
fixture_set_up (Fixture       *self,
                gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  self->folder = g_dir_make_tmp ("lekwijzer-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "register.lekwijzer", NULL);
  self->library = lek_library_load_folder (LEK_PROCEDURE_FOLDER, &error);
  g_assert_no_error (error);
  self->preferences = lek_preferences_new_unbound ();
  g_object_set (self->preferences, "language", "nl", "author", "Test Persoon", NULL);
  self->clock = lek_clock_new_fixed (FIXTURE_NOW);
  self->reg = new_register (self);
}

static gboolean
nothing_pending (gpointer user_data)
{
  return !g_main_context_pending (NULL);
}

static void
close_register (LekRegister **reg)
{
  lek_register_close (*reg);
  spin_until (nothing_pending, NULL);
  g_assert_finalize_object (g_steal_pointer (reg));
}

void
fixture_tear_down (Fixture       *self,
                   gconstpointer  data)
{
  close_register (&self->reg);
  g_clear_object (&self->clock);
  g_clear_object (&self->preferences);
  g_clear_object (&self->library);
  remove_folder (self->folder);
  g_free (self->path);
  g_free (self->folder);
}

void
fixture_reopen (Fixture *self)
{
  close_register (&self->reg);
  self->reg = new_register (self);
}

LekRegister *
fixture_open_second (Fixture *self)
{
  return new_register (self);
}

char *
fixture_dup_path (Fixture    *self,
                  const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

void
spin_until (Condition condition,
            gpointer  user_data)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (!condition (user_data))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, FALSE);
    }
}

typedef struct
{
  LekRegister *reg;
  guint        n;
} Wanted;

static gboolean
has_rows (gpointer user_data)
{
  const Wanted *wanted = user_data;
  GListModel *rows = lek_register_get_rows (wanted->reg);
  gboolean busy;

  g_object_get (wanted->reg, "busy", &busy, NULL);
  if (busy || g_list_model_get_n_items (rows) != wanted->n)
    return FALSE;

  for (guint i = 0; i < wanted->n; i++)
    {
      g_autoptr(LekRegisterRow) row = g_list_model_get_item (rows, i);

      if (lek_register_row_get_summary (row) == NULL)
        return FALSE;
    }

  return TRUE;
}

void
spin_until_rows (Fixture *self,
                 guint    n)
{
  Wanted wanted = { self->reg, n };

  spin_until (has_rows, &wanted);
}

static gboolean
is_saved (gpointer user_data)
{
  return lek_case_get_save_state (user_data) == LEK_SAVE_SAVED;
}

void
spin_until_saved (LekCase *incident)
{
  lek_case_save_now (incident);
  spin_until (is_saved, incident);
}

static gboolean
is_failed (gpointer user_data)
{
  return lek_case_get_save_state (user_data) == LEK_SAVE_FAILED;
}

void
spin_until_state (LekCase      *incident,
                  LekSaveState  state)
{
  spin_until (state == LEK_SAVE_FAILED ? is_failed : is_saved, incident);
}

LekCase *
begin (Fixture    *self,
       const char *scenario,
       gint64      known_utc)
{
  LekMoment known = { known_utc, FALSE };
  LekStart start = { scenario, known_utc != G_MININT64 ? &known : NULL, FALSE, NULL };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  LekCase *incident;

  lek_register_begin_async (self->reg, &start, NULL, came_back_cb, &result);
  incident = lek_register_begin_finish (self->reg, take_result (&result), &error);
  g_assert_no_error (error);

  return incident;
}

LekCase *
begin_example (Fixture *self)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  LekCase *incident;

  lek_register_begin_example_async (self->reg, NULL, came_back_cb, &result);
  incident = lek_register_begin_example_finish (self->reg, take_result (&result), &error);
  g_assert_no_error (error);

  return incident;
}

LekCase *
open_case (LekRegister *reg,
           gint64       id)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  LekCase *incident;

  lek_register_open_case_async (reg, id, NULL, came_back_cb, &result);
  incident = lek_register_open_case_finish (reg, take_result (&result), &error);
  g_assert_no_error (error);

  return incident;
}

void
archive (Fixture  *self,
         gint64    id,
         gboolean  archived)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  lek_register_set_archived_async (self->reg, id, archived, NULL, came_back_cb, &result);
  lek_register_set_archived_finish (self->reg, take_result (&result), &error);
  g_assert_no_error (error);
}

gboolean
export_to (Fixture     *self,
           gint64       id,
           const char  *path,
           GError     **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GAsyncResult) result = NULL;

  lek_register_export_async (self->reg, id, file, FALSE, NULL, came_back_cb, &result);

  return lek_register_export_finish (self->reg, take_result (&result), error);
}

char *
import_from (LekRegister  *reg,
             const char   *path,
             gboolean     *out_added,
             GError      **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GAsyncResult) result = NULL;

  lek_register_import_async (reg, file, NULL, came_back_cb, &result);

  return lek_register_import_finish (reg, take_result (&result), out_added, error);
}

void
answer (LekCase    *incident,
        const char *question,
        const char *value)
{
  g_autoptr(LekAnswer) given = lek_answer_new (LEK_ANSWER_KNOWN, value);
  g_autoptr(GError) error = NULL;

  lek_case_answer (incident, question, given, &error);
  g_assert_no_error (error);
}

void
answer_state (LekCase        *incident,
              const char     *question,
              LekAnswerState  state)
{
  g_autoptr(LekAnswer) given = lek_answer_new (state, NULL);
  g_autoptr(GError) error = NULL;

  lek_case_answer (incident, question, given, &error);
  g_assert_no_error (error);
}

void
answer_time (LekCase    *incident,
             const char *question,
             gint64      utc)
{
  LekMoment moment = { utc, FALSE };
  g_autoptr(LekAnswer) given = lek_answer_new_moment (LEK_ANSWER_KNOWN, &moment);
  g_autoptr(GError) error = NULL;

  lek_case_answer (incident, question, given, &error);
  g_assert_no_error (error);
}

char *
dup_log (LekCase *incident)
{
  GListModel *lines = lek_case_get_log (incident);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr(LekLogLine) line = g_list_model_get_item (lines, i);
      const LekLogEntry *entry = lek_log_line_get_entry (line);

      g_string_append_printf (text, "%s %s %s\n", entry->code,
                              entry->subject != NULL ? entry->subject : "-",
                              entry->value != NULL ? entry->value : "-");
    }

  return g_string_free (text, FALSE);
}

LekCase *
begin_serious (Fixture *self,
               gint64   known_utc)
{
  LekCase *incident = begin (self, "lost_or_stolen", known_utc);

  answer (incident, "data.involved", "yes");
  answer (incident, "breach.confidentiality", "yes");
  answer (incident, "data.categories", "images health");
  answer (incident, "subjects.categories", "minors");
  answer (incident, "protection.encrypted", "no");
  answer (incident, "recipient.kind", "malicious");
  answer (incident, "access.malicious", "yes");

  return incident;
}

void
count_signal_cb (gpointer  instance,
                 guint    *n)
{
  (*n)++;
}
