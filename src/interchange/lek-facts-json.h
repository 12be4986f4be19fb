/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Facts and verdicts as JSON: the format of `lekwijzer assess`.
 */

#pragma once

#include "core/assess/lek-assess.h"
#include "core/procedure/lek-library.h"

G_BEGIN_DECLS

/* @json: one object of facts, one object with "facts" (and "id"), or a list of those. @now_utc: an incident
 * assessed now falls under the rules of that day. Returns (transfer full):
 * one JSON object, or a list for a list.
 * Errors: LEK_READ_ERROR, the message begins with the path, e.g. "$[3].facts.cia[1]: …" */
char *lek_assess_json (LekLibrary  *library,
                       const char  *json,
                       gssize       length,
                       gint64       now_utc,
                       LekVoice     voice,
                       GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
