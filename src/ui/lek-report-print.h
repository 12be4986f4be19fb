/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Printing the report through the system's own dialog.
 */

#pragma once

#include <gtk/gtk.h>

#include "report/lek-report.h"

G_BEGIN_DECLS

/* The A4 and, where there is one, its annex. FALSE with an error when it could not be printed; TRUE also when the
 * person cancelled, then @out_printed is FALSE. */
gboolean lek_report_print (GtkWindow  *parent,
                           LekReport  *report,
                           const char *name,
                           gboolean   *out_printed,
                           GError    **error);

G_END_DECLS
