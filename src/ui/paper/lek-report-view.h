/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The report on one A4, with its annex, to look at, to print, and to save as
 * PDF. The paper has its own language.
 */

#pragma once

#include <adwaita.h>

#include "ui/incident/lek-sitting.h"

G_BEGIN_DECLS

#define LEK_TYPE_REPORT_VIEW (lek_report_view_get_type ())

G_DECLARE_FINAL_TYPE (LekReportView, lek_report_view, LEK, REPORT_VIEW, AdwBin)

GtkWidget *lek_report_view_new (LekSitting *sitting) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
