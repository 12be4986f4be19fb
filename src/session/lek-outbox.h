/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The messages to the people concerned as files: one message, one recipient,
 * one file. What is written is made on a thread of its own from a copy.
 */

#pragma once

#include <gio/gio.h>

#include "core/message/lek-message.h"
#include "session/lek-case.h"

G_BEGIN_DECLS

/**
 * LekOutbox: borrowed while the call lasts.
 * @number: of the incident: file names begin with it
 * @addressees: (element-type LekAddressee)
 * @names: who else must not be named to them, NULL-ended; or NULL
 * @voice: for those who have no language of their own; for Dutch it says je or u to all
 * @dutch: je or u for a recipient who wants Dutch
 * @mask: what the guard found is covered
 * @practice: every file says that it is only practice
 * @example: every letter says that it is invented
 */
typedef struct
{
  LekLibrary        *library;
  const LekAnswers  *answers;
  const char        *number;
  GPtrArray         *addressees;
  const char *const *names;
  LekVoice           voice;
  LekVoice           dutch;
  gint64             now_utc;
  gboolean           mask;
  gboolean           practice;
  gboolean           example;
} LekOutbox;

/* (transfer full) (element-type LekAddressee): the records of kind "recipient". */
GPtrArray *lek_outbox_collect      (LekCase              *incident) G_GNUC_WARN_UNUSED_RESULT;
/* Adds them to the records of kind "recipient"; fields that the kind does not have are left out. */
gboolean   lek_outbox_add          (LekCase              *incident,
                                    GPtrArray            *addressees,
                                    GError              **error);
/* Reads recipients from a CSV file. */
void       lek_outbox_read_async   (GFile                *file,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
GPtrArray *lek_outbox_read_finish  (GAsyncResult         *result,
                                    GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* Letters become PDFs, e-mails drafts (.eml), scripts plain text. A draft needs an address: who has none is skipped. */
void       lek_outbox_write_async  (const LekOutbox      *outbox,
                                    LekMessageForm        form,
                                    GFile                *folder,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
/* FALSE when a file could not be written; those before it are there. */
gboolean   lek_outbox_write_finish (GAsyncResult         *result,
                                    guint                *out_written,
                                    guint                *out_skipped,
                                    GError              **error);

/* The AP's deadline of @incident for a calendar; NULL while it has no start. */
char      *lek_outbox_dup_calendar (LekCase              *incident,
                                    LekVoice              voice,
                                    gint64                now_utc) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
