/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is being prepared once the AP was notified: a supplement or a
 * withdrawal, and which answers are not what was sent last.
 */

#pragma once

#include <adwaita.h>

#include "ui/incident/lek-sitting.h"

G_BEGIN_DECLS

#define LEK_TYPE_AP_CHANGES (lek_ap_changes_get_type ())

G_DECLARE_FINAL_TYPE (LekApChanges, lek_ap_changes, LEK, AP_CHANGES, AdwBin)

GtkWidget *lek_ap_changes_new  (LekSitting   *sitting) G_GNUC_WARN_UNUSED_RESULT;
/* @items: the sheet as it now is, in the words of the window. @changes: (element-type LekApChange), or NULL when it is
 * not known what was sent. Hides itself as long as nothing was sent. */
void       lek_ap_changes_show (LekApChanges *self,
                                GPtrArray    *items,
                                GPtrArray    *changes);

G_END_DECLS
