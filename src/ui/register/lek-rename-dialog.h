/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Gives an incident another name.
 */

#pragma once

#include <adwaita.h>

#include "session/lek-case.h"

G_BEGIN_DECLS

#define LEK_TYPE_RENAME_DIALOG (lek_rename_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LekRenameDialog, lek_rename_dialog, LEK, RENAME_DIALOG, AdwWindow)

LekRenameDialog *lek_rename_dialog_new (GtkWindow *parent,
                                        LekCase   *case_) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
