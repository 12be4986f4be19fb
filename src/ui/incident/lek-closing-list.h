/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is open when an incident is to be closed, by urgency, each with its
 * step; a click goes there.
 */

#pragma once

#include <adwaita.h>

#include "ui/incident/lek-sitting.h"

G_BEGIN_DECLS

#define LEK_TYPE_CLOSING_LIST (lek_closing_list_get_type ())

/* Signal: "picked" (string page_id, string question_id or NULL). */
G_DECLARE_FINAL_TYPE (LekClosingList, lek_closing_list, LEK, CLOSING_LIST, AdwBin)

GtkWidget *lek_closing_list_new  (LekSitting     *sitting) G_GNUC_WARN_UNUSED_RESULT;
/* @items: (element-type LekClosingItem); copied. */
void       lek_closing_list_show (LekClosingList *self,
                                  GPtrArray      *items);

G_END_DECLS
