/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether the register is still what was written: the database itself, and the
 * chain of every incident. On the store's thread.
 */

#pragma once

#include "store/lek-database.h"
#include "store/lek-store.h"

G_BEGIN_DECLS

typedef struct
{
  LekSummary    *summary;
  LekChainCheck  check;
} LekVerified;

void       lek_verified_free   (LekVerified   *self);

/* Fails with LEK_STORE_ERROR_CORRUPT when the file is damaged. */
gboolean   lek_verify_database (LekDatabase   *database,
                                GError       **error);
/* (element-type LekVerified): up to @n incidents with an id above @after, by id. */
GPtrArray *lek_verify_some     (LekDatabase   *database,
                                gint64         after,
                                guint          n,
                                GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
