/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The second leak: what must not stand in a message that goes to everybody:
 * a recipient's name, child, address or e-mail, a citizen service number or a
 * bank account. The sender's own telephone number and e-mail address belong in
 * it and are no finding.
 */

#pragma once

#include "core/lek-addressee.h"
#include "core/lek-guard.h"

G_BEGIN_DECLS

/* (element-type LekFinding): in order. @text: before a recipient is filled in. @addressees: all of them
 * (element-type LekAddressee); where there is only one, nobody else can be named. */
GArray *lek_message_guard_find (const char *text,
                                GPtrArray  *addressees) G_GNUC_WARN_UNUSED_RESULT;
/* @text with every finding covered. */
char   *lek_message_guard_mask (const char *text,
                                GPtrArray  *addressees) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
