/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks why a closed incident is opened again; the reason is kept in the log.
 */

#pragma once

#include <adwaita.h>

#include "session/lek-case.h"

G_BEGIN_DECLS

#define LEK_TYPE_REOPEN_DIALOG (lek_reopen_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LekReopenDialog, lek_reopen_dialog, LEK, REOPEN_DIALOG, AdwWindow)

LekReopenDialog *lek_reopen_dialog_new (GtkWindow *parent,
                                        LekCase   *case_) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
