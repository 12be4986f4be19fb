/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One line of the timeline as an object for lists.
 */

#pragma once

#include "core/incident/lek-log.h"

G_BEGIN_DECLS

#define LEK_TYPE_LOG_LINE (lek_log_line_get_type ())

/* Property: "entry" (LekLogEntry boxed). */
G_DECLARE_FINAL_TYPE (LekLogLine, lek_log_line, LEK, LOG_LINE, GObject)

LekLogLine        *lek_log_line_new       (const LekLogEntry *entry) G_GNUC_WARN_UNUSED_RESULT;
const LekLogEntry *lek_log_line_get_entry (LekLogLine        *self);

G_END_DECLS
