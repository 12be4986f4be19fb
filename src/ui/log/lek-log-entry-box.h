/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a line is added to the log: what happened, and when.
 */

#pragma once

#include <adwaita.h>

#include "ui/incident/lek-sitting.h"

G_BEGIN_DECLS

#define LEK_TYPE_LOG_ENTRY_BOX (lek_log_entry_box_get_type ())

/* Signal: "added". */
G_DECLARE_FINAL_TYPE (LekLogEntryBox, lek_log_entry_box, LEK, LOG_ENTRY_BOX, AdwBin)

GtkWidget *lek_log_entry_box_new   (LekSitting     *sitting) G_GNUC_WARN_UNUSED_RESULT;
void       lek_log_entry_box_enter (LekLogEntryBox *self);

G_END_DECLS
