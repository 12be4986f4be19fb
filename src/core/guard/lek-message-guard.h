/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The second leak: what must not stand in a message that goes to everybody:
 * a recipient's name, child, address or e-mail, a citizen service number or a
 * bank account. The sender's own telephone number and e-mail address belong in
 * it and are no finding.
 */

#pragma once

#include "core/guard/lek-guard.h"
#include "core/message/lek-addressee.h"

G_BEGIN_DECLS

/**
 * LekMessageGuard: what is not to be told; all borrowed.
 * @addressees: (element-type LekAddressee): all of them
 * @names: the people concerned, NULL-ended, or NULL
 * @outsider: the message goes to somebody who is not one of @addressees
 */
typedef struct
{
  GPtrArray         *addressees;
  const char *const *names;
  gboolean           outsider;
} LekMessageGuard;

/* (element-type LekFinding): in order. @text: before a recipient is filled in. A single recipient may be named in a
 * message that goes to nobody else. */
GArray *lek_message_guard_find (const LekMessageGuard *self,
                                const char            *text) G_GNUC_WARN_UNUSED_RESULT;
/* @text with every finding covered. */
char   *lek_message_guard_mask (const LekMessageGuard *self,
                                const char            *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
