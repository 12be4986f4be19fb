/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An error in words for people: what happened, what is safe, what to do. The
 * only place where errors become sentences.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* All (transfer full). The body never contains the technical message; that goes to the log. */
char *lek_error_text_title (const GError *error) G_GNUC_WARN_UNUSED_RESULT;
char *lek_error_text_body  (const GError *error) G_GNUC_WARN_UNUSED_RESULT;
/* What is wrong with a file, and where in it: one sentence; NULL for any other error. The place helps who made the file
 * and holds no data. */
char *lek_error_text_fault (const GError *error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
