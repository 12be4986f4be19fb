/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The message to the people concerned, made from the answers: a letter, an
 * e-mail, or a script for the telephone or the door, in either language
 * whatever the window speaks. AVG art. 34(2): what happened, the consequences,
 * what people can do, the measures and whom to ask.
 *
 * Pure text: nothing here knows a file, a clock or more than one recipient.
 */

#pragma once

#include "core/message/lek-addressee.h"
#include "core/procedure/lek-library.h"

G_BEGIN_DECLS

typedef enum
{
  LEK_MESSAGE_LETTER,
  LEK_MESSAGE_EMAIL,
  LEK_MESSAGE_TELEPHONE,
  LEK_MESSAGE_DOOR,
} LekMessageForm;

/* In the order in which they stand in the message. */
typedef enum
{
  LEK_PART_WHAT,
  LEK_PART_CONSEQUENCES,
  LEK_PART_TODO,
  LEK_PART_MEASURES,
  LEK_PART_CONTACT,
  LEK_N_PARTS
} LekPartKind;

/**
 * LekPartState:
 * @LEK_PART_MISSING: not in the message
 * @LEK_PART_PROPOSED: made from other answers; to be looked at
 * @LEK_PART_PRESENT: written by a person
 */
typedef enum
{
  LEK_PART_MISSING,
  LEK_PART_PROPOSED,
  LEK_PART_PRESENT,
} LekPartState;

/**
 * LekMessagePart:
 * @question: the question that fills it, static
 * @heading: as it stands in the message
 * @text: "" when missing
 */
typedef struct
{
  LekPartState  state;
  const char   *question;
  char         *heading;
  char         *text;
} LekMessagePart;

/**
 * LekMessage:
 * @own: the body is the person's own text
 * @subject, @body: with {naam} and {kind}, or {name} and {child}, where a recipient comes
 * @nobody: what stands for a name that is not known
 */
typedef struct
{
  LekMessageForm  form;
  LekVoice        voice;
  gboolean        own;
  char           *subject;
  char           *body;
  char           *nobody;
  LekMessagePart  parts[LEK_N_PARTS];
} LekMessage;

LekMessage *lek_message_new             (LekLibrary         *library,
                                         const LekAnswers   *answers,
                                         LekMessageForm      form,
                                         LekVoice            voice) G_GNUC_WARN_UNUSED_RESULT;
void        lek_message_free            (LekMessage         *self);
/* Number of parts that are missing. */
guint       lek_message_count_missing   (const LekMessage   *self);

/* The body or subject for one recipient. A line with a child falls out for a recipient without one. */
char       *lek_message_dup_body_for    (const LekMessage   *self,
                                         const LekAddressee *recipient) G_GNUC_WARN_UNUSED_RESULT;
char       *lek_message_dup_subject_for (const LekMessage   *self,
                                         const LekAddressee *recipient) G_GNUC_WARN_UNUSED_RESULT;

/* What people can do themselves, as the answers ask for: one a line, each with "- ". "" when nothing fits. */
char       *lek_message_propose_todo    (LekLibrary         *library,
                                         const LekAnswers   *answers,
                                         LekVoice            voice) G_GNUC_WARN_UNUSED_RESULT;

/* The question that keeps the own subject and text in the language of @voice. */
const char *lek_message_get_subject_question (LekVoice       voice);
const char *lek_message_get_body_question    (LekVoice       voice);

/* Questions whose answers a message is made from, NULL-ended: when one changes, an own text may be out of date. */
const char *const *lek_message_get_sources       (void);

typedef enum
{
  LEK_DELETION_SUBJECT,
  LEK_DELETION_BODY,
  LEK_DELETION_THANKS,
} LekDeletionPart;

/* Asks a wrong recipient to delete what came by mistake, or says thanks for it. @name may be NULL. */
char       *lek_message_dup_deletion    (LekLibrary         *library,
                                         const LekAnswers   *answers,
                                         LekDeletionPart     part,
                                         LekVoice            voice,
                                         const char         *name) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekMessage, lek_message_free)

G_END_DECLS
