/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The preparation, and what an incident takes over from it.
 *
 * The preparation is a case of its own kind: it is answered, saved and undone
 * like an incident, but it has no number, no log and no advice
 * (lek_register_get_preparation ()). An incident proposes its answers with the
 * date they have there; nothing is taken over by itself.
 */

#pragma once

#include "session/lek-case.h"

G_BEGIN_DECLS

gboolean              lek_case_is_preparation   (LekCase                 *self);
/* Only of the preparation: its answers with their dates; until its next change. */
const LekPreparation *lek_case_get_prepared     (LekCase                 *self);
/* Says that all of it was looked at now. Not undone: it is no answer. */
void                  lek_case_set_checked      (LekCase                 *self);

/* (element-type LekReadyProposal): what the preparation has for a question of this incident and is not its answer yet.
 * Empty in an incident without preparation, in the example, and where nothing can be changed. */
GPtrArray            *lek_case_list_prepared    (LekCase                 *self,
                                                 const char              *question_id) G_GNUC_WARN_UNUSED_RESULT;
/* Answers with it, as lek_case_answer () does; the log says where it comes from. */
gboolean              lek_case_take_prepared    (LekCase                 *self,
                                                 const char              *question_id,
                                                 const LekReadyProposal  *proposal,
                                                 GError                 **error);
/* The same for a list: (element-type LekRecord), and putting one of them in it. */
GPtrArray            *lek_case_list_prepared_records (LekCase            *self,
                                                 const char              *kind) G_GNUC_WARN_UNUSED_RESULT;
gboolean              lek_case_take_prepared_record (LekCase             *self,
                                                 const LekRecord         *record,
                                                 GError                 **error);

G_END_DECLS
