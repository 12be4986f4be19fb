/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is still open, most urgent first; each leads to its question.
 */

#pragma once

#include <adwaita.h>

#include "ui/incident/lek-sitting.h"

G_BEGIN_DECLS

#define LEK_TYPE_OPEN_LIST (lek_open_list_get_type ())

/* Signal: "picked" (string page_id, string question_id). */
G_DECLARE_FINAL_TYPE (LekOpenList, lek_open_list, LEK, OPEN_LIST, AdwBin)

GtkWidget *lek_open_list_new         (LekSitting  *sitting) G_GNUC_WARN_UNUSED_RESULT;
void       lek_open_list_set_sitting (LekOpenList *self,
                                      LekSitting  *sitting);

/* How many questions and decisions are open; "counted" tells when that may have changed. */
guint      lek_open_list_count       (LekOpenList *self);

G_END_DECLS
