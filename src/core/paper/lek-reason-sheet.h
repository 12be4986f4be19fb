/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The reason sheet: why the AP was not notified. Who does not notify must be
 * able to show why (AVG art. 5(2), 33(1) and 33(5)): the facts, the exception
 * that was used, the reason in the person's own words, who decided and when.
 *
 * Pure functions of the incident; the paper itself is made in src/report.
 */

#pragma once

#include "core/incident/lek-incident.h"
#include "core/procedure/lek-library.h"

G_BEGIN_DECLS

/* Stand in the list of what is missing beside ids of questions. */
#define LEK_REASON_SHEET_DECISION "decision"   /* nobody decided not to notify */
#define LEK_REASON_SHEET_MOTIVE   "motive"     /* decided, but without a reason, or with too short a one */

/* Ids of the questions whose answers stand on the sheet as the facts; NULL-terminated. */
extern const char *const lek_reason_sheet_facts[];

/* Whether @self, closed as it stands, is closed as not notified: a breach of personal data that was assessed or
 * decided upon, not as a processor (AVG art. 33(2)), not reported, and no decision to notify that is still to be
 * carried out. */
gboolean           lek_reason_sheet_is_needed    (const LekIncident  *self);

/**
 * lek_reason_sheet_is_complete:
 * @out_missing: (out) (optional) (transfer container) (element-type utf8): what is missing, in the order of the sheet:
 *   ids of questions, LEK_REASON_SHEET_DECISION or LEK_REASON_SHEET_MOTIVE; empty when the sheet is complete. The
 *   strings are static.
 *
 * Whether the sheet of @self can stand before an inspector: what happened, when it was known, which data, and of how
 * many people; the decision not to notify with its reason; and who decided. "Cannot be known" is an answer, "not known
 * yet" is none. Where the decision is lighter than the advice its reason is as long as the rules ask.
 */
gboolean           lek_reason_sheet_is_complete  (const LekIncident  *self,
                                                  LekLibrary         *library,
                                                  GPtrArray         **out_missing);

/* The decision that the sheet is about: the latest one on the AP when it is "no", else NULL. */
const LekDecision *lek_reason_sheet_get_decision (const LekIncident  *self);
/* Who decided: the author of the decision, else who reports or whom it is about; NULL when nobody is named. */
const char        *lek_reason_sheet_get_author   (const LekIncident  *self);

G_END_DECLS
