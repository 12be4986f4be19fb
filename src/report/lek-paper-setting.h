/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Papers (lek-paper-text.h) set on A4: one after the other in one file, each
 * beginning on a page of its own. Cards and notices are made smaller until
 * they fit on one page; other papers are, where a little is enough.
 */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "core/paper/lek-paper-text.h"

G_BEGIN_DECLS

#define LEK_TYPE_PAPER_SETTING (lek_paper_setting_get_type ())

G_DECLARE_FINAL_TYPE (LekPaperSetting, lek_paper_setting, LEK, PAPER_SETTING, GObject)

/* @papers: (element-type LekPaperText), at least one; kept. */
LekPaperSetting *lek_paper_setting_new         (GPtrArray        *papers) G_GNUC_WARN_UNUSED_RESULT;
guint            lek_paper_setting_get_n_pages (LekPaperSetting  *self);
/* @page counts from 0; at 72 dpi points, 595.28 x 841.89. */
void             lek_paper_setting_draw        (LekPaperSetting  *self,
                                                cairo_t          *cr,
                                                guint             page);
/* The file is written beside its place and moved there. */
gboolean         lek_paper_setting_write_pdf   (LekPaperSetting  *self,
                                                const char       *path,
                                                GError          **error);

G_END_DECLS
