/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Incidents to and from files. Reading, writing and making sense of a file is
 * slow work and happens on a thread of its own.
 */

#pragma once

#include <gio/gio.h>

#include "core/incident/lek-incident.h"
#include "store/lek-store.h"

G_BEGIN_DECLS

/* @incident: (transfer full). An old file is replaced whole or not at all. */
void      lek_transfer_write_async  (LekIncident          *incident,
                                     GFile                *file,
                                     gint64                now_utc,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
gboolean  lek_transfer_write_finish (GAsyncResult         *result,
                                     GError              **error);

/* Into the register: returns the number; @out_added is FALSE when it was there already. */
void      lek_transfer_read_async   (LekStore             *store,
                                     LekLibrary           *library,
                                     GFile                *file,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
char     *lek_transfer_read_finish  (GAsyncResult         *result,
                                     gboolean             *out_added,
                                     GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* The id of the incident with @uuid. */
void      lek_transfer_find_async   (LekStore             *store,
                                     const char           *uuid,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
gint64    lek_transfer_find_finish  (GAsyncResult         *result,
                                     GError              **error);

/* The whole register, as it stands now, in @file. Refuses the register's own file with G_IO_ERROR_EXISTS. */
void      lek_transfer_copy_async   (LekStore             *store,
                                     GFile                *file,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
gboolean  lek_transfer_copy_finish  (GAsyncResult         *result,
                                     GError              **error);

G_END_DECLS
