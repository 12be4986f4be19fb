/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One person at work on one incident: the case, the register it came from, and
 * the voice in which it is talked about. Handed to every part of the incident
 * page, so that none of them asks for four things. Never changes.
 */

#pragma once

#include "session/lek-case.h"
#include "session/lek-register.h"

G_BEGIN_DECLS

#define LEK_TYPE_SITTING (lek_sitting_get_type ())

G_DECLARE_FINAL_TYPE (LekSitting, lek_sitting, LEK, SITTING, GObject)

LekSitting  *lek_sitting_new          (LekRegister   *reg,
                                       LekCase       *case_) G_GNUC_WARN_UNUSED_RESULT;
LekRegister *lek_sitting_get_register (LekSitting    *self);
LekCase     *lek_sitting_get_case     (LekSitting    *self);
LekVoice     lek_sitting_get_voice    (LekSitting    *self);
gint64       lek_sitting_get_now      (LekSitting    *self);
/* Legal content in the voice of the window; "" for NULL. */
const char  *lek_sitting_read         (LekSitting    *self,
                                       const LekText *text);
/* A text of the library by id, or NULL when there is none. */
const char  *lek_sitting_read_id      (LekSitting    *self,
                                       const char    *id);

G_END_DECLS
