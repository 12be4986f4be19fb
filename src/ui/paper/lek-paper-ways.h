/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ways out of a paper that belongs to no incident: to a printer or to a
 * file, and a line that says how it went. Nothing is logged.
 */

#pragma once

#include <gtk/gtk.h>

#include "report/lek-paper-setting.h"

G_BEGIN_DECLS

#define LEK_TYPE_PAPER_WAYS (lek_paper_ways_get_type ())

G_DECLARE_FINAL_TYPE (LekPaperWays, lek_paper_ways, LEK, PAPER_WAYS, GtkBox)

/* @first: what is pressed sooner than print or save, and stands before them; or NULL, then printing is what is
 * suggested. */
GtkWidget *lek_paper_ways_new  (GtkWidget       *first) G_GNUC_WARN_UNUSED_RESULT;
/* What goes out from now on. @setting: a reference is taken. @name: of the paper; the file is named after it. */
void       lek_paper_ways_show (LekPaperWays    *self,
                                LekPaperSetting *setting,
                                const char      *name);

G_END_DECLS
