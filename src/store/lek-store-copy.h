/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A whole copy of the register in another file, also while it is in use. On
 * the store's thread.
 */

#pragma once

#include "store/lek-database.h"

G_BEGIN_DECLS

/* To a file that is not there yet, for eyes of its owner only; on the disk when this returns. A copy that failed is
 * taken away again. */
gboolean lek_copy_database (LekDatabase  *database,
                            const char   *path,
                            GError      **error);

G_END_DECLS
