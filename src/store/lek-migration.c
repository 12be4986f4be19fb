/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "store/lek-migration.h"

#include "core/time/lek-follow-up.h"
#include "lek-migrations.h"
#include "store/lek-register-file.h"
#include "store/lek-statement.h"
#include "store/lek-store-copy.h"
#include "store/lek-store-read.h"
#include "store/lek-store-write.h"

/* The first schema that shows what an incident is followed for. */
#define SCHEMA_WITH_FOLLOW_UPS 3

static gboolean
run_step (LekDatabase  *database,
          int           step,
          GError      **error)
{
  g_autofree char *path = g_strdup_printf ("/io/github/lekwijzer/Lekwijzer/migrations/%04d.sql", step);
  g_autoptr(GBytes) sql = NULL;

  /* Naming the resource keeps it in the program; see house style, trap 4. */
  sql = g_resource_lookup_data (lek_migrations_get_resource (),
                                path,
                                G_RESOURCE_LOOKUP_FLAGS_NONE,
                                error);
  if (sql == NULL)
    return FALSE;

  return lek_database_exec (database, g_bytes_get_data (sql, NULL), error);
}

static GArray *
find_followed (LekDatabase  *database,
               GError      **error)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(LekStatement) statement = NULL;

  statement = lek_statement_new (database,
                                 "SELECT DISTINCT incident_id FROM record"
                                 " WHERE kind IN ('followup', 'task') AND removed = 0",
                                 error);

  return statement != NULL && lek_statement_take_ints (statement, ids, error) ? g_steal_pointer (&ids) : NULL;
}

/* What SQL cannot work out: a moment alone is a day in Amsterdam. */
static gboolean
fill_follow_ups (LekDatabase  *database,
                 GError      **error)
{
  g_autoptr(GArray) ids = find_followed (database, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      g_autoptr(LekIncident) incident = lek_read_parts (database, g_array_index (ids, gint64, i), error);

      if (incident == NULL)
        return FALSE;

      lek_summary_follow (incident->summary, incident->answers, incident->records);
      if (!lek_write_update (database, incident->summary, error))
        return FALSE;
    }

  return ids != NULL;
}

gboolean
lek_migration_read_version (LekDatabase  *database,
                            gint64       *out_version,
                            GError      **error)
{
  return lek_database_query_number (database, "PRAGMA user_version", out_version, error);
}

gboolean
lek_migration_run (LekDatabase  *database,
                   gint64        version,
                   GError      **error)
{
  g_autoptr(LekTransaction) transaction = lek_transaction_begin (database, error);
  g_autofree char *marks = NULL;

  if (transaction == NULL)
    return FALSE;

  for (int step = version + 1; step <= LEK_SCHEMA_VERSION; step++)
    {
      if (!run_step (database, step, error))
        return FALSE;
    }

  if (version < SCHEMA_WITH_FOLLOW_UPS && !fill_follow_ups (database, error))
    return FALSE;

  marks = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d",
                           LEK_REGISTER_APPLICATION_ID,
                           LEK_SCHEMA_VERSION);

  return lek_database_exec (database, marks, error) &&
         lek_transaction_commit (transaction, error);
}

static char *
find_free_name (const char *path,
                gint64      version)
{
  char *name = g_strdup_printf ("%s.v%" G_GINT64_FORMAT, path, version);

  for (int i = 2; g_file_test (name, G_FILE_TEST_EXISTS); i++)
    {
      g_free (name);
      name = g_strdup_printf ("%s.v%" G_GINT64_FORMAT "-%d", path, version, i);
    }

  return name;
}

gboolean
lek_migration_copy (LekDatabase  *database,
                    const char   *path,
                    gint64        version,
                    GError      **error)
{
  g_autofree char *copy = find_free_name (path, version);

  return lek_copy_database (database, copy, error);
}
