/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an example is made of, and how it is told: through the case itself, so
 * that its advice, log and decisions are what the program really makes of it.
 * The words are a person's own, in the language of the window at the moment
 * it is made; that is why they are not in the procedure's data.
 */

#pragma once

#include "session/lek-case.h"
#include "session/lek-clock.h"
#include "session/lek-preferences.h"

G_BEGIN_DECLS

#define LEK_EXAMPLE_MINUTE 60

/* Who tells it: @clock moves along with what is told. */
typedef struct
{
  LekCase  *draft;
  LekClock *clock;
  LekVoice  voice;
} LekExampleTeller;

/**
 * LekExampleLine:
 * @after: minutes that go by before it
 * @question: what is answered, or NULL for a line in the log
 * @nl, @en: the answer, or the words of the line; @en NULL when it is the same
 */
typedef struct
{
  int         after;
  const char *question;
  const char *nl;
  const char *en;
} LekExampleLine;

/**
 * LekExampleField:
 * @field: of a record; the one that names it begins the next record
 * @nl, @en: as in a line; both NULL for the moment at which it is told
 */
typedef struct
{
  const char *field;
  const char *nl;
  const char *en;
} LekExampleField;

/* Who the example is about; all of it invented. */
typedef struct
{
  const char *author;
  const char *function_nl;
  const char *function_en;
  const char *email;
  const char *phone;
  const char *organisation;
  const char *address;
  const char *number;
} LekExampleWho;

/**
 * LekExampleStory:
 * @uuid: the same in every register, so that it is only ever made once
 * @scenario: what happened, as the person chose it
 * @tell: answers, decides and notes as its person did
 */
typedef struct
{
  const char    *uuid;
  const char    *scenario;
  const char    *title_nl;
  const char    *title_en;
  LekExampleWho  who;
  void         (*tell) (LekExampleTeller *teller);
} LekExampleStory;

extern const LekExampleStory lek_example_gastouder;
extern const LekExampleStory lek_example_office;

void lek_example_answer_time    (LekExampleTeller      *teller,
                                 const char            *question,
                                 int                    minutes_ago);
void lek_example_tell_lines     (LekExampleTeller      *teller,
                                 const LekExampleLine  *lines,
                                 guint                  n_lines);
/* Records of @kind, a minute after one another. */
void lek_example_tell_list      (LekExampleTeller      *teller,
                                 const char            *kind,
                                 const LekExampleField *fields,
                                 guint                  n_fields);
/* Ticks off all that the scenario says of the first hour, four minutes after one another. */
void lek_example_do_first_hour  (LekExampleTeller      *teller);
void lek_example_decide         (LekExampleTeller      *teller,
                                 LekAbout               about);

G_END_DECLS
