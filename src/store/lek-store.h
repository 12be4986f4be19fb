/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The register file: one SQLite database, owned by one thread.
 *
 * Every call comes as a GTask triad. The plain form blocks until the store's
 * thread has done the job: for the command line and for tests. The window uses
 * the _async form. One call is one transaction. After a commit the store says
 * "changed" on the thread that created it.
 */

#pragma once

#include <gio/gio.h>

#include "core/preparation/lek-preparation.h"

G_BEGIN_DECLS

/**
 * LekStoreError:
 * @LEK_STORE_ERROR_FAILED: the database said no for a reason not named here
 * @LEK_STORE_ERROR_FULL: no room on the disk; nothing was lost, try again when there is
 * @LEK_STORE_ERROR_READ_ONLY: the file or its folder cannot be written to, or another process writes to it
 * @LEK_STORE_ERROR_NEWER: made by a newer version of the program; not touched
 * @LEK_STORE_ERROR_NOT_A_REGISTER: some other file
 * @LEK_STORE_ERROR_CORRUPT: damaged
 * @LEK_STORE_ERROR_NOT_FOUND: no such incident
 * @LEK_STORE_ERROR_CONFLICT: an import that differs from what the register holds under the same uuid
 * @LEK_STORE_ERROR_IO: the disk failed
 */
typedef enum
{
  LEK_STORE_ERROR_FAILED,
  LEK_STORE_ERROR_FULL,
  LEK_STORE_ERROR_READ_ONLY,
  LEK_STORE_ERROR_NEWER,
  LEK_STORE_ERROR_NOT_A_REGISTER,
  LEK_STORE_ERROR_CORRUPT,
  LEK_STORE_ERROR_NOT_FOUND,
  LEK_STORE_ERROR_CONFLICT,
  LEK_STORE_ERROR_IO,
} LekStoreError;

#define LEK_STORE_ERROR (lek_store_error_quark ())

GQuark lek_store_error_quark (void);

/**
 * LekView: the saved views of the register.
 */
typedef enum
{
  LEK_VIEW_ALL,            /* all but archived */
  LEK_VIEW_AP_TODO,        /* the AP is or may be to be told, and was not yet */
  LEK_VIEW_PEOPLE_TODO,    /* likewise the people concerned */
  LEK_VIEW_OPEN_LONG,      /* open for more than 30 days */
  LEK_VIEW_CLOSED,
  LEK_VIEW_ARCHIVED,
} LekView;

#define LEK_N_VIEWS 6

typedef enum
{
  LEK_SORT_NEWEST,
  LEK_SORT_DUE,
  LEK_SORT_TITLE,
  LEK_SORT_NUMBER,
} LekSort;

/* @search: words that must all occur in number, title or search text, case-insensitive; or NULL */
typedef struct
{
  LekView     view;
  LekSort     sort;
  const char *search;
  gint64      now_utc;
} LekQuery;

typedef enum
{
  LEK_OPEN_DEFAULT   = 0,
  LEK_OPEN_READ_ONLY = 1 << 0,
} LekOpenFlags;

typedef enum
{
  LEK_IMPORT_ADDED,
  LEK_IMPORT_UNCHANGED,
} LekImportResult;

#define LEK_TYPE_STORE (lek_store_get_type ())

/* Properties: "path", "read-only". Signal: "changed" (gint64 id), after each commit. */
G_DECLARE_FINAL_TYPE (LekStore, lek_store, LEK, STORE, GObject)

LekStore    *lek_store_new                  (const char           *path) G_GNUC_WARN_UNUSED_RESULT;
const char  *lek_store_get_path             (LekStore             *self);
/* TRUE when asked so, or when another process has the file open for writing. */
gboolean     lek_store_is_read_only         (LekStore             *self);

/* Makes the file and its folder if need be, migrates an older one after making a copy beside it. */
gboolean     lek_store_open                 (LekStore             *self,
                                             LekOpenFlags          flags,
                                             GCancellable         *cancellable,
                                             GError              **error);
void         lek_store_open_async           (LekStore             *self,
                                             LekOpenFlags          flags,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
gboolean     lek_store_open_finish          (LekStore             *self,
                                             GAsyncResult         *result,
                                             GError              **error);
/* Waits for what is under way, checkpoints and closes. Safe to call twice. */
void         lek_store_close                (LekStore             *self);

/* Stores a new incident: the summary of @change has id 0 and a uuid. Gives it the next number of the year of its
 * created_utc (Europe/Amsterdam). Returns (transfer full): the summary as stored, with id and number. */
LekSummary  *lek_store_begin                (LekStore             *self,
                                             LekChange            *change,
                                             GCancellable         *cancellable,
                                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void         lek_store_begin_async          (LekStore             *self,
                                             LekChange            *change,          /* (transfer full) */
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
LekSummary  *lek_store_begin_finish         (LekStore             *self,
                                             GAsyncResult         *result,
                                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* Stores a change to an incident. Returns (transfer full) (element-type LekLogEntry): the lines added,
 * with seq and hash. On an error nothing at all was stored. */
GPtrArray   *lek_store_commit               (LekStore             *self,
                                             LekChange            *change,
                                             GCancellable         *cancellable,
                                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void         lek_store_commit_async         (LekStore             *self,
                                             LekChange            *change,          /* (transfer full) */
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
GPtrArray   *lek_store_commit_finish        (LekStore             *self,
                                             GAsyncResult         *result,
                                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;

LekIncident *lek_store_load                 (LekStore             *self,
                                             gint64                id,
                                             GCancellable         *cancellable,
                                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void         lek_store_load_async           (LekStore             *self,
                                             gint64                id,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
LekIncident *lek_store_load_finish          (LekStore             *self,
                                             GAsyncResult         *result,
                                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* What was filled in before anything happened: all of it, and storing a change to it (answers, those taken away,
 * records; the dates come from the time of the change). */
LekPreparation *lek_store_load_prepared     (LekStore             *self,
                                             GCancellable         *cancellable,
                                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void         lek_store_load_prepared_async  (LekStore             *self,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
LekPreparation *lek_store_load_prepared_finish (LekStore          *self,
                                             GAsyncResult         *result,
                                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean     lek_store_prepare              (LekStore             *self,
                                             LekChange            *change,
                                             GCancellable         *cancellable,
                                             GError              **error);
void         lek_store_prepare_async        (LekStore             *self,
                                             LekChange            *change,          /* (transfer full) */
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
gboolean     lek_store_prepare_finish       (LekStore             *self,
                                             GAsyncResult         *result,
                                             GError              **error);

/* By "2026-001" or by uuid; 0 with LEK_STORE_ERROR_NOT_FOUND. For the command line. */
gint64       lek_store_find                 (LekStore             *self,
                                             const char           *number,
                                             GCancellable         *cancellable,
                                             GError              **error);

/* (transfer full) (element-type gint64): ids in order. */
GArray      *lek_store_list                 (LekStore             *self,
                                             const LekQuery       *query,
                                             GCancellable         *cancellable,
                                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void         lek_store_list_async           (LekStore             *self,
                                             const LekQuery       *query,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
GArray      *lek_store_list_finish          (LekStore             *self,
                                             GAsyncResult         *result,
                                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* (transfer full) (element-type LekSummary): rows in the order of @ids; an id that is gone is left out. */
GPtrArray   *lek_store_read                 (LekStore             *self,
                                             const gint64         *ids,
                                             guint                 n_ids,
                                             GCancellable         *cancellable,
                                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void         lek_store_read_async           (LekStore             *self,
                                             const gint64         *ids,
                                             guint                 n_ids,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
GPtrArray   *lek_store_read_finish          (LekStore             *self,
                                             GAsyncResult         *result,
                                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * LekOverview: what the home page shows above the list.
 * @n_in_view: by LekView
 * @n_open_long: open for more than 30 days
 * @running: (element-type LekSummary): open incidents with something still to do for AP or people, soonest first,
 *   at most 20
 */
typedef struct
{
  gint64     n_in_view[LEK_N_VIEWS];
  GPtrArray *running;
} LekOverview;

void         lek_overview_free              (LekOverview          *self);
LekOverview *lek_store_survey               (LekStore             *self,
                                             gint64                now_utc,
                                             GCancellable         *cancellable,
                                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void         lek_store_survey_async         (LekStore             *self,
                                             gint64                now_utc,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
LekOverview *lek_store_survey_finish        (LekStore             *self,
                                             GAsyncResult         *result,
                                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* Adds an incident that comes from elsewhere, keeping its uuid and log; the number is kept when free, else a new one
 * is given. An incident that is there already and equal: UNCHANGED. There and different: LEK_STORE_ERROR_CONFLICT.
 * A log that does not verify: LEK_STORE_ERROR_CORRUPT. */
gboolean     lek_store_import               (LekStore             *self,
                                             const LekIncident    *incident,
                                             LekImportResult      *out_result,
                                             char                **out_number,
                                             GCancellable         *cancellable,
                                             GError              **error);

/* A whole copy of what was stored so far, in a new file at @path. Fails with LEK_STORE_ERROR_IO when there is one. */
gboolean     lek_store_copy                 (LekStore             *self,
                                             const char           *path,
                                             GCancellable         *cancellable,
                                             GError              **error);

/* Checks the chain of every incident, or of one (@id > 0), and the database itself. The callback is called on the
 * calling thread, once per incident. Returns FALSE with an error only when checking could not be done. */
typedef void (*LekVerifyFunc) (const LekSummary    *summary,
                               const LekChainCheck *check,
                               gpointer             user_data);
gboolean     lek_store_verify               (LekStore             *self,
                                             gint64                id,
                                             LekVerifyFunc         func,
                                             gpointer              user_data,
                                             GCancellable         *cancellable,
                                             GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekOverview, lek_overview_free)

G_END_DECLS
