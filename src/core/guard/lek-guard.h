/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds what may name a person in a text that is about to leave the program:
 * citizen service numbers, bank accounts, telephone numbers, e-mail addresses
 * and names; and covers it. So that the cure does not leak again.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LekFindingKind:
 * @LEK_FINDING_BSN: eight or nine digits that pass the eleven-test
 * @LEK_FINDING_IBAN: passes mod 97
 * @LEK_FINDING_TELEPHONE: a Dutch or international telephone number
 * @LEK_FINDING_EMAIL: an e-mail address
 * @LEK_FINDING_NAME: a name recorded in the incident, or a word that looks like a person's name
 */
typedef enum
{
  LEK_FINDING_BSN,
  LEK_FINDING_IBAN,
  LEK_FINDING_TELEPHONE,
  LEK_FINDING_EMAIL,
  LEK_FINDING_NAME,
} LekFindingKind;

/* @start and @length in bytes. */
typedef struct
{
  LekFindingKind kind;
  gsize          start;
  gsize          length;
} LekFinding;

/* (transfer full) (element-type LekFinding): in order, without overlap. @names: recorded names, or NULL. */
GArray  *lek_guard_find     (const char        *text,
                             const char *const *names) G_GNUC_WARN_UNUSED_RESULT;

/* (transfer full): @text with every finding covered: a name becomes its initial ("E."), a number its kind ("[BSN]"). */
char    *lek_guard_mask     (const char        *text,
                             const char *const *names) G_GNUC_WARN_UNUSED_RESULT;

/* (transfer full): @text with @findings (element-type LekFinding, in order, without overlap) covered. */
char    *lek_guard_cover    (const char        *text,
                             GArray            *findings) G_GNUC_WARN_UNUSED_RESULT;

/* Whether @word is a part of one of @names, in any case; "van" and the like are not. @names may be NULL. */
gboolean lek_guard_is_recorded (const char        *word,
                                const char *const *names);

G_END_DECLS
