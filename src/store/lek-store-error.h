/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From what SQLite or the system says to a LekStoreError. The messages are for
 * programmers and logs; the window finds its own words for each code.
 */

#pragma once

#include <sqlite3.h>

#include "store/lek-store.h"

G_BEGIN_DECLS

/* @doing: what was being done, for the message: "writing the log" */
void lek_set_sqlite_error (GError     **error,
                           sqlite3     *handle,
                           const char  *doing);
/* @saved_errno: from a system call on @path */
void lek_set_system_error (GError     **error,
                           int          saved_errno,
                           const char  *path,
                           const char  *doing);

G_END_DECLS
