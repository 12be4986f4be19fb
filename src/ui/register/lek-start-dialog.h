/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "Something happened": what, and since when it is known; then straight into
 * the incident.
 */

#pragma once

#include <adwaita.h>

#include "session/lek-register.h"

G_BEGIN_DECLS

#define LEK_TYPE_START_DIALOG (lek_start_dialog_get_type ())

/* Signal: "begun" (LekCase), after which it closes itself. */
G_DECLARE_FINAL_TYPE (LekStartDialog, lek_start_dialog, LEK, START_DIALOG, AdwWindow)

GtkWidget *lek_start_dialog_new (GtkWindow   *parent,
                                 LekRegister *reg) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
