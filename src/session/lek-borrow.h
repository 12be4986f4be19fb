/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A register that was chosen in a sandbox. The portal lends one file and
 * nothing beside it, and SQLite needs files beside it: so a copy is looked at,
 * which cannot be changed, and what was chosen stays as it is.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* @documents: where the portal shows what it lends, or NULL for where it does so by itself. A file that lies elsewhere
 * is no loan, and is left where it is. */
void  lek_borrow_register_async  (GFile                *file,
                                  const char           *documents,
                                  GCancellable         *cancellable,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data);
/* Returns (transfer full) the path of the register to open. The copy of another time is gone by then. */
char *lek_borrow_register_finish (GAsyncResult         *result,
                                  GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
