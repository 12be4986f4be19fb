/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Incidents that come from elsewhere, and whether two are the same in content.
 * On the store's thread.
 */

#pragma once

#include "store/lek-database.h"
#include "store/lek-store.h"

G_BEGIN_DECLS

/* What an import did; free the number. */
typedef struct
{
  LekImportResult  result;
  gint64           id;
  char            *number;
} LekImported;

void      lek_imported_free (LekImported        *self);
gboolean  lek_import        (LekDatabase        *database,
                             const LekIncident  *incident,
                             LekImported        *out_imported,
                             GError            **error);
/* Leaves out what belongs to this register alone: id, number, and what is worked out from the rest. */
gboolean  lek_import_equal  (const LekIncident  *a,
                             const LekIncident  *b);

G_END_DECLS
