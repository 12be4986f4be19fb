/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The open register: the list with its views and search, the running clocks,
 * and the way into an incident. All that the window knows of the store.
 */

#pragma once

#include <gio/gio.h>

#include "core/procedure/lek-library.h"
#include "session/lek-case.h"
#include "session/lek-clock.h"
#include "session/lek-preferences.h"
#include "session/lek-register-row.h"
#include "session/lek-register-view.h"

G_BEGIN_DECLS

#define LEK_TYPE_REGISTER (lek_register_get_type ())

/* Properties:
 *   "library", "clock", "preferences": as given (construct only)
 *   "path": the register file; "practice": gboolean: nothing in it really happened
 *   "opened": gboolean; "read-only": gboolean
 *   "rows": GListModel of LekRegisterRow, as view, sort and search say
 *   "running": GListModel of LekRegisterRow with something to do for AP or people, soonest first (at most 20)
 *   "view": LekRegisterView; "sort": LekRegisterSort; "search": string, never NULL
 *   "busy": gboolean: a search or an opening is under way
 *   "n-total": guint: all incidents, also archived ones
 * Signal: "counts-changed". */
G_DECLARE_FINAL_TYPE (LekRegister, lek_register, LEK, REGISTER, GObject)

LekRegister    *lek_register_new             (const char      *path,
                                              LekLibrary      *library,
                                              LekPreferences  *preferences,
                                              LekClock        *clock) G_GNUC_WARN_UNUSED_RESULT;
/* To practise in: all that comes of its incidents says so. */
LekRegister    *lek_register_new_practice    (const char      *path,
                                              LekLibrary      *library,
                                              LekPreferences  *preferences,
                                              LekClock        *clock) G_GNUC_WARN_UNUSED_RESULT;
/* $XDG_DATA_HOME/lekwijzer/register.lekwijzer */
char           *lek_register_dup_default_path (void) G_GNUC_WARN_UNUSED_RESULT;

void            lek_register_open_async      (LekRegister         *self,
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
/* The same for who only reads: makes no file, and leaves it to be written by others. */
void            lek_register_read_async      (LekRegister         *self,
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
gboolean        lek_register_open_finish     (LekRegister         *self,
                                              GAsyncResult        *result,
                                              GError             **error);
/* Settles every open case and closes the file; call before the program ends. Blocks for the last commit. */
void            lek_register_close           (LekRegister         *self);

const char     *lek_register_get_path        (LekRegister         *self);
gboolean        lek_register_is_read_only    (LekRegister         *self);
gboolean        lek_register_is_practice     (LekRegister         *self);
LekLibrary     *lek_register_get_library     (LekRegister         *self);
LekPreferences *lek_register_get_preferences (LekRegister         *self);
LekClock       *lek_register_get_clock       (LekRegister         *self);
GListModel     *lek_register_get_rows        (LekRegister         *self);
GListModel     *lek_register_get_running     (LekRegister         *self);
gint64          lek_register_get_count       (LekRegister         *self,
                                              LekRegisterView      view);
LekRegisterView lek_register_get_view        (LekRegister         *self);
void            lek_register_set_view        (LekRegister         *self,
                                              LekRegisterView      view);
void            lek_register_set_sort        (LekRegister         *self,
                                              LekRegisterSort      sort);
const char     *lek_register_get_search      (LekRegister         *self);
void            lek_register_set_search      (LekRegister         *self,
                                              const char          *search);

/**
 * LekStart: what "Er is iets gebeurd" asks.
 * @scenario: id of a LekScenario, or NULL
 * @known: kennisname, or NULL when it is not known yet
 * @known_estimated: the person estimated it
 * @title: or NULL for the scenario's proposal
 */
typedef struct
{
  const char      *scenario;
  const LekMoment *known;
  gboolean         known_estimated;
  const char      *title;
} LekStart;

/* Makes a new incident: on disk, logged and numbered when the callback comes. */
void            lek_register_begin_async     (LekRegister         *self,
                                              const LekStart      *start,
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
LekCase        *lek_register_begin_finish    (LekRegister         *self,
                                              GAsyncResult        *result,
                                              GError             **error) G_GNUC_WARN_UNUSED_RESULT;
/* The example to look at: a filled-in incident of an invented family, marked as example; only one is ever made. */
void            lek_register_begin_example_async  (LekRegister         *self,
                                                   GCancellable        *cancellable,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);
LekCase        *lek_register_begin_example_finish (LekRegister         *self,
                                                   GAsyncResult        *result,
                                                   GError             **error) G_GNUC_WARN_UNUSED_RESULT;

/* What was filled in before anything happened, for the profile that the preferences name: a case of its own kind
 * (lek-case-prepared.h). Borrowed; NULL while the register is not open. */
LekCase        *lek_register_get_preparation (LekRegister         *self);

/* The same LekCase for the same id while somebody holds it. */
void            lek_register_open_case_async (LekRegister         *self,
                                              gint64               id,
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
LekCase        *lek_register_open_case_finish (LekRegister        *self,
                                              GAsyncResult        *result,
                                              GError             **error) G_GNUC_WARN_UNUSED_RESULT;

/* Archives or brings back; also how an undo is done. Logged. */
void            lek_register_set_archived_async  (LekRegister         *self,
                                                  gint64               id,
                                                  gboolean             archived,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
gboolean        lek_register_set_archived_finish (LekRegister         *self,
                                                  GAsyncResult        *result,
                                                  GError             **error);

/* A whole copy of the register, as it stands now, in @file (through the portal), in place of what is there. Fails with
 * G_IO_ERROR_EXISTS when that is the register itself. */
void            lek_register_copy_async      (LekRegister         *self,
                                              GFile               *file,
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
gboolean        lek_register_copy_finish     (LekRegister         *self,
                                              GAsyncResult        *result,
                                              GError             **error);

/* Copies between the register and a JSON file of one incident (GFile, through the portal). @for_others: names and
 * numbers are covered (lek_incident_redact ()). */
void            lek_register_export_async    (LekRegister         *self,
                                              gint64               id,
                                              GFile               *file,
                                              gboolean             for_others,
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
gboolean        lek_register_export_finish   (LekRegister         *self,
                                              GAsyncResult        *result,
                                              GError             **error);
/* Returns the number of the incident, new or there already (@out_added says which). */
void            lek_register_import_async    (LekRegister         *self,
                                              GFile               *file,
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
char           *lek_register_import_finish   (LekRegister         *self,
                                              GAsyncResult        *result,
                                              gboolean            *out_added,
                                              GError             **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
