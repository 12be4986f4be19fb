/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One paper of an incident: its language, whom it is addressed to, the words
 * where they may be rewritten, the ways out, and the real page below.
 */

#pragma once

#include <adwaita.h>

#include "core/paper/lek-paper-kind.h"
#include "ui/incident/lek-sitting.h"

G_BEGIN_DECLS

#define LEK_TYPE_PAPER_PAGE (lek_paper_page_get_type ())

G_DECLARE_FINAL_TYPE (LekPaperPage, lek_paper_page, LEK, PAPER_PAGE, AdwBin)

GtkWidget *lek_paper_page_new (LekSitting         *sitting,
                               const LekPaperKind *kind) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
