/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was sent to the AP: each notification is a record of the kind
 * "notification", which keeps the answers as they stood, so that a later one
 * can say what changed (AVG art. 33(4)).
 *
 * When the AP was told and under which number are answers ("ap.reported_at",
 * "ap.number"); the record of the first notification repeats them.
 */

#pragma once

#include "core/ap/lek-ap-sheet.h"

G_BEGIN_DECLS

#define LEK_NOTIFICATION        "notification"
#define LEK_NOTIFICATION_KIND   "notification.kind"      /* first, supplement, change, withdraw */
#define LEK_NOTIFICATION_SENT   "notification.sent_at"
#define LEK_NOTIFICATION_NUMBER "notification.number"
#define LEK_NOTIFICATION_CHANGE "notification.changed"   /* in words, for the person */
#define LEK_NOTIFICATION_SHEET  "notification.sheet"     /* lek_ap_sheet_write (), for the program */

/* Characters of one answer that are kept of what was sent, and so may stand beside what it is now: all questions of the
 * form together fit in LEK_QUESTION_MAX_TEXT. */
#define LEK_NOTIFICATION_MAX_KEPT 400

/* The first notification, or NULL when none is recorded; belongs to @incident. */
LekRecord        *lek_ap_get_first_sent  (const LekIncident *incident);
/* The one sent last; of two without a time the one recorded last. NULL when there is none. */
LekRecord        *lek_ap_get_last_sent   (const LekIncident *incident);
/* Whether the notification was taken back: the last one sent is a withdrawal. */
gboolean          lek_ap_is_withdrawn    (const LekIncident *incident);
/* What is sent next: the first one, or a later one when the AP was told before. */
LekApNotification lek_ap_notification_of (const LekIncident *incident);

/* The answers as they stood when they were sent, one "number TAB answer" a line. A long answer is cut and followed by a
 * stamp of the whole, so that a change is still seen; the result always fits in an answer. */
char             *lek_ap_sheet_write     (GPtrArray         *items) G_GNUC_WARN_UNUSED_RESULT;

/**
 * LekApChange: a question whose answer is not what was sent.
 * @item: place of the question in the form, from 0
 * @number: of the question, belongs to the library
 * @before: what is kept of what was sent; "…" stands at the end when it was longer; "" when nothing was sent
 * @after: as a whole; "" when there is nothing now
 */
typedef struct
{
  guint       item;
  const char *number;
  char       *before;
  char       *after;
} LekApChange;

void              lek_ap_change_free     (LekApChange       *self);
/* (transfer full) (element-type LekApChange): how @items differs from @written, in the order of the form. What only
 * says which kind of notification this is, does not count. */
GPtrArray        *lek_ap_sheet_compare   (GPtrArray         *items,
                                          const char        *written) G_GNUC_WARN_UNUSED_RESULT;

/* How many characters @before and @after begin with alike. */
glong             lek_ap_find_difference (const char        *before,
                                          const char        *after);
/* Where in @shown, an answer in another language, that place in @after is: as far from the end of the same line. */
glong             lek_ap_find_place      (const char        *after,
                                          glong              at,
                                          const char        *shown);

/* The sheet to keep with a notification, in the language of the form (Dutch), so that a change of the window's language
 * is no change of an answer. */
char             *lek_ap_write_sent      (LekLibrary        *library,
                                          const LekIncident *incident,
                                          gint64             now_utc) G_GNUC_WARN_UNUSED_RESULT;
/* (transfer full) (element-type LekApChange) (nullable): what changed since the last notification, in Dutch; NULL when
 * it is not known what was sent. */
GPtrArray        *lek_ap_compare_sent    (LekLibrary        *library,
                                          const LekIncident *incident,
                                          gint64             now_utc) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekApChange, lek_ap_change_free)

G_END_DECLS
