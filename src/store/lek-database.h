/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The connection to the register file: how it is found fit, locked, made,
 * migrated and opened. Belongs to the store's thread alone.
 */

#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

G_BEGIN_DECLS

typedef struct _LekDatabase LekDatabase;

/* ":memory:" is a register that is gone after closing. Blocks. */
LekDatabase  *lek_database_open            (const char    *path,
                                            gboolean       read_only,
                                            GError       **error) G_GNUC_WARN_UNUSED_RESULT;
void          lek_database_free            (LekDatabase   *self);

sqlite3      *lek_database_get_handle      (LekDatabase   *self);
gboolean      lek_database_is_read_only    (LekDatabase   *self);
/* Long work stops with G_IO_ERROR_CANCELLED when @cancellable (borrowed, or NULL) is cancelled. */
void          lek_database_set_cancellable (LekDatabase   *self,
                                            GCancellable  *cancellable);

/* For SQL without values and without rows. */
gboolean      lek_database_exec            (LekDatabase   *self,
                                            const char    *sql,
                                            GError       **error);
/* The first number of the first row. */
gboolean      lek_database_query_number    (LekDatabase   *self,
                                            const char    *sql,
                                            gint64        *out_number,
                                            GError       **error);

/* A number that is another one after any change to the register, by this connection or another. */
gboolean      lek_database_read_stamp      (LekDatabase   *self,
                                            gint64        *out_stamp,
                                            GError       **error);
/* Room for one thing that is costly to make, until another takes its place. */
gpointer      lek_database_get_kept        (LekDatabase   *self);
void          lek_database_keep            (LekDatabase   *self,
                                            gpointer       kept,
                                            GDestroyNotify free_kept);

/* For LekStatement: a compiled statement, kept for the next time. */
sqlite3_stmt *lek_database_borrow          (LekDatabase   *self,
                                            const char    *sql,
                                            GError       **error);
void          lek_database_give_back       (LekDatabase   *self,
                                            sqlite3_stmt  *statement);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekDatabase, lek_database_free)

G_END_DECLS
