/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a practice keeps its register: a folder that nobody else uses, marked
 * as used for as long as this process lives. Between this and lek-drill.c only.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _LekDrillFolder LekDrillFolder;

LekDrillFolder *lek_drill_folder_new      (GError         **error) G_GNUC_WARN_UNUSED_RESULT;
const char     *lek_drill_folder_get_path (LekDrillFolder  *self);
/* Takes the folder away with all in it. */
void            lek_drill_folder_free     (LekDrillFolder  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekDrillFolder, lek_drill_folder_free)

G_END_DECLS
