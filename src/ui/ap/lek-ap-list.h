/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The questions of the AP's form with their answers, to copy one after the
 * other. What was copied stays ticked.
 */

#pragma once

#include <adwaita.h>

#include "ui/incident/lek-sitting.h"

G_BEGIN_DECLS

/* The answer that remembers what was copied. */
#define LEK_AP_COPIED "ap.copied"

#define LEK_TYPE_AP_LIST (lek_ap_list_get_type ())

/* Signals:
 *   "said" (string): how far the copying is, in words
 *   "find" (string): to the question of ours with this id */
G_DECLARE_FINAL_TYPE (LekApList, lek_ap_list, LEK, AP_LIST, AdwBin)

GtkWidget *lek_ap_list_new             (LekSitting *sitting) G_GNUC_WARN_UNUSED_RESULT;
/* @items: (element-type LekApItem), the whole sheet; kept. @changes: (element-type LekApChange) since it was last sent,
 * or NULL when nothing was. */
void       lek_ap_list_show            (LekApList  *self,
                                        GPtrArray  *items,
                                        GPtrArray  *changes);
/* Copies the answer that has the keyboard, or the first that is to be copied yet, and goes to the next. */
void       lek_ap_list_copy_next       (LekApList  *self);
/* Whether the guard finds something in the answers that are the person's own words. */
gboolean   lek_ap_list_may_name_people (LekApList  *self);

G_END_DECLS
