/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Closing an incident: shows what is still open, what of it cannot stay so, and
 * asks why it is closed all the same; asks what was learned, and offers to
 * follow the measures that prevent a repeat.
 */

#pragma once

#include <adwaita.h>

#include "ui/incident/lek-sitting.h"

G_BEGIN_DECLS

#define LEK_TYPE_CLOSE_DIALOG (lek_close_dialog_get_type ())

/* Signal: "picked" (string page_id, string question_id): the person goes to an open question instead;
 * "closed": it was closed. */
G_DECLARE_FINAL_TYPE (LekCloseDialog, lek_close_dialog, LEK, CLOSE_DIALOG, AdwWindow)

LekCloseDialog *lek_close_dialog_new (GtkWindow  *parent,
                                      LekSitting *sitting) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
