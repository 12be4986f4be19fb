/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A paper in a list of papers; choosing it opens the paper among the documents
 * of the incident.
 */

#pragma once

#include <gtk/gtk.h>

#include "core/paper/lek-paper-kind.h"
#include "ui/incident/lek-sitting.h"

G_BEGIN_DECLS

/* @id: see lek_documents_show () */
GtkWidget *lek_paper_row_new          (const char         *id,
                                       const char         *name,
                                       const char         *about) G_GNUC_WARN_UNUSED_RESULT;
/* Shown while the answers ask for such a paper. */
GtkWidget *lek_paper_row_new_for_kind (LekSitting         *sitting,
                                       const LekPaperKind *kind) G_GNUC_WARN_UNUSED_RESULT;
/* Makes the rows of @list open their papers. */
void       lek_paper_rows_follow      (GtkListBox         *list);
/* A list of the papers @ids (array zero-terminated) for a page of the procedure; hidden while none of them is shown. */
GtkWidget *lek_paper_list_new         (LekSitting         *sitting,
                                       char              **ids) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
