/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looks at a register file from the outside, without SQLite, so that a file
 * that is not ours is refused before anything could touch it.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* "Lekw", in the place SQLite keeps for it. */
#define LEK_REGISTER_APPLICATION_ID 0x4c656b77

/**
 * LekRegisterFile:
 * @filled: there is a file, and something is in it
 * @writable: the file itself may be written to
 * @version: version of the schema as the file itself has it
 */
typedef struct
{
  gboolean filled;
  gboolean writable;
  gint64   version;
} LekRegisterFile;

/* Fails with NOT_A_REGISTER, NEWER (than @newest), CORRUPT (cut short) or IO. */
gboolean lek_register_file_inspect     (const char       *path,
                                        gint64            newest,
                                        LekRegisterFile  *out_file,
                                        GError          **error);
/* Changes of a session that did not end wait in a file beside the register. */
gboolean lek_register_file_has_journal (const char       *path);
/* SQLite keeps files of its own beside it: another program has it open, or one was cut off. */
gboolean lek_register_file_has_company (const char       *path);
/* Makes sure that the entry of @path in its folder is on the disk. */
void     lek_register_file_sync_folder (const char       *path);

G_END_DECLS
