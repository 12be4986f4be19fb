/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who may write: the holder of an advisory lock on an empty file beside the
 * register. A file of its own, because closing any descriptor of the database
 * file would drop SQLite's own locks. The lock ends with the process, however
 * that ends; the empty file stays.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _LekRegisterLock LekRegisterLock;

/* NULL with LEK_STORE_ERROR_READ_ONLY when another one holds it or the folder cannot be written to. */
LekRegisterLock *lek_register_lock_take (const char       *path,
                                         GError          **error) G_GNUC_WARN_UNUSED_RESULT;
void             lek_register_lock_free (LekRegisterLock  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekRegisterLock, lek_register_lock_free)

G_END_DECLS
