/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Closing an incident, and opening it again. Most of what is open may stay so
 * when the person says why; a few things may not, because the file could not
 * be explained without them.
 */

#pragma once

#include "session/lek-case.h"

G_BEGIN_DECLS

/**
 * LekClosingKind: what is open.
 * @LEK_CLOSING_REASON: the AP is not told, and something that the reason needs is missing: a question, or the reason
 *   itself (then there is no question)
 * @LEK_CLOSING_DECIDE_AP: nobody decided on the AP, or the advice changed since
 * @LEK_CLOSING_DECIDE_PEOPLE: the same for the people concerned
 * @LEK_CLOSING_NOTIFY: decided to tell the AP, not done
 * @LEK_CLOSING_NUMBER: told, but the number that the AP gave is not recorded
 * @LEK_CLOSING_INFORM: decided to tell the people concerned, not done
 * @LEK_CLOSING_QUESTION: a question without an answer
 */
typedef enum
{
  LEK_CLOSING_REASON,
  LEK_CLOSING_DECIDE_AP,
  LEK_CLOSING_DECIDE_PEOPLE,
  LEK_CLOSING_NOTIFY,
  LEK_CLOSING_NUMBER,
  LEK_CLOSING_INFORM,
  LEK_CLOSING_QUESTION,
} LekClosingKind;

/**
 * LekClosingItem: all borrowed from the procedure.
 * @must: cannot stay open, whatever the reason
 * @question: or NULL
 */
typedef struct
{
  LekClosingKind     kind;
  gboolean           must;
  const LekStep     *step;
  const LekPage     *page;
  const LekQuestion *question;
} LekClosingItem;

/* (transfer full) (element-type LekClosingItem): what is open, by urgency: first what cannot stay open. */
GPtrArray *lek_case_check_closing (LekCase     *self) G_GNUC_WARN_UNUSED_RESULT;
guint      lek_closing_count_must (GPtrArray   *items);

/* FALSE with LEK_CASE_ERROR_NOT_READY when something is open that cannot stay so, with LEK_CASE_ERROR_OPEN_ENDS when
 * something else is and @reason says nothing. Logged. */
gboolean   lek_case_close         (LekCase     *self,
                                   const char  *reason,
                                   GError     **error);
/* Takes back a closing of a moment ago. Logged, without a reason. */
void       lek_case_undo_close    (LekCase     *self);
/* FALSE with LEK_CASE_ERROR_EMPTY when @reason says nothing. Logged with it. */
gboolean   lek_case_reopen        (LekCase     *self,
                                   const char  *reason,
                                   GError     **error);

/* The measures that prevent a repeat, one a line of the answer, that no task follows yet; free with g_strfreev (). */
char     **lek_case_dup_unfollowed_measures (LekCase *self) G_GNUC_WARN_UNUSED_RESULT;
/* Makes a task of each of them, to be done by @due (or NULL); also after closing. Returns how many. */
guint      lek_case_follow_measures         (LekCase         *self,
                                             const LekMoment *due);

G_END_DECLS
