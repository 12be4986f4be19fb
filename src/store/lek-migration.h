/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Brings a register file to the schema of this program, one numbered SQL file
 * after the other, in one transaction.
 */

#pragma once

#include "store/lek-database.h"

G_BEGIN_DECLS

#define LEK_SCHEMA_VERSION 4

/* The schema that the database is on, as SQLite reads it. */
gboolean lek_migration_read_version (LekDatabase  *database,
                                     gint64       *out_version,
                                     GError      **error);
/* All steps after @version; stops at the first error and changes nothing then. */
gboolean lek_migration_run          (LekDatabase  *database,
                                     gint64        version,
                                     GError      **error);
/* A whole copy of the database beside it, named after @version; never over another file. */
gboolean lek_migration_copy         (LekDatabase  *database,
                                     const char   *path,
                                     gint64        version,
                                     GError      **error);

G_END_DECLS
