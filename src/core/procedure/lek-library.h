/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything that data/procedure holds, read once: the two procedures, the
 * questions and sources they share, the dated rules, the words that go on
 * paper and in the log, the scenarios and the published cases.
 */

#pragma once

#include "core/ap/lek-ap-form.h"
#include "core/assess/lek-facts.h"
#include "core/assess/lek-rules.h"
#include "core/message/lek-advice.h"
#include "core/paper/lek-paper-kind.h"
#include "core/preparation/lek-readiness.h"
#include "core/procedure/lek-procedure.h"
#include "core/procedure/lek-record.h"

G_BEGIN_DECLS

/* @preventive: so that it does not happen again; followed after closing. */
typedef struct
{
  LekText  *what;
  gboolean  preventive;
} LekTaskProposal;

/**
 * LekScenario: what happened, as a person in a fright would name it. It proposes, it never decides.
 * @id: option id of the question "incident.scenario"
 * @from_form: one of the four example situations of form 371.2
 * @title_proposal: proposed title of the incident
 * @proposals: question id -> canonical value, shown as "voorstel"
 * @first_hour: (element-type LekText): five actions, in order
 * @tasks: (element-type LekTaskProposal): what then has to be done, in order
 */
typedef struct
{
  char       *id;
  gboolean    from_form;
  char       *icon;
  LekText    *label;
  LekText    *hint;
  LekText    *title_proposal;
  GHashTable *proposals;
  GPtrArray  *first_hour;
  GPtrArray  *tasks;
} LekScenario;

/**
 * LekExampleCase: a published case (EDPB) or one of our own, with its verdict.
 * @published: FALSE for our own ones, which no authority stands behind
 */
typedef struct
{
  char     *id;
  gboolean  published;
  char     *source;
  LekText  *title;
  LekText  *summary;
  LekFacts *facts;
  gboolean  notify_ap;
  gboolean  inform_people;
} LekExampleCase;

/* A story to practise with: lek-practice.h. */
typedef struct _LekPracticeStory LekPracticeStory;

#define LEK_TYPE_LIBRARY (lek_library_get_type ())

G_DECLARE_FINAL_TYPE (LekLibrary, lek_library, LEK, LIBRARY, GObject)

LekLibrary        *lek_library_new            (void) G_GNUC_WARN_UNUSED_RESULT;

LekProcedure      *lek_library_get_procedure  (LekLibrary *self,
                                               LekProfile  profile);
const LekQuestion *lek_library_get_question   (LekLibrary *self,
                                               const char *id);
const LekSource   *lek_library_get_source     (LekLibrary *self,
                                               const char *id);
GPtrArray         *lek_library_get_scenarios  (LekLibrary *self);   /* (element-type LekScenario) */
const LekScenario *lek_library_get_scenario   (LekLibrary *self,
                                               const char *id);
GPtrArray         *lek_library_get_cases      (LekLibrary *self);   /* (element-type LekExampleCase) */

/* Or NULL; all of them in the order of the data: (element-type LekRecordKind). */
const LekRecordKind *lek_library_get_record_kind (LekLibrary *self,
                                               const char *id);
GPtrArray         *lek_library_get_record_kinds (LekLibrary *self);
GPtrArray         *lek_library_get_follow_proposals (LekLibrary *self);   /* (element-type LekFollowProposal) */
GPtrArray         *lek_library_get_advices   (LekLibrary *self);   /* (element-type LekAdvice) */
GPtrArray         *lek_library_get_hard_words (LekLibrary *self);  /* (element-type LekHardWord) */

/* What is asked beforehand and what it is good for; filled by the reader, never NULL. */
LekReadiness      *lek_library_get_readiness  (LekLibrary *self);

/* Or NULL; all of them in the order of the data: (element-type LekPaperKind). */
const LekPaperKind *lek_library_get_paper_kind (LekLibrary *self,
                                               const char *id);
GPtrArray         *lek_library_get_paper_kinds (LekLibrary *self);

/* (element-type LekPracticeStory): in the order of the data; by its id, or NULL. */
GPtrArray         *lek_library_get_stories    (LekLibrary *self);
const LekPracticeStory *lek_library_get_story (LekLibrary *self,
                                               const char *id);

/* The web form of the AP; NULL in a library without one. */
const LekApForm   *lek_library_get_ap_form    (LekLibrary *self);

/* The rules with @id, or NULL when this program does not know them. */
const LekRules    *lek_library_get_rules      (LekLibrary *self,
                                               const char *id);
/* The rules in force on the day of @utc (Europe/Amsterdam); never NULL in a library that was read whole. */
const LekRules    *lek_library_get_rules_at   (LekLibrary *self,
                                               gint64      utc);

/* (element-type LekRules): oldest first. */
GPtrArray         *lek_library_get_all_rules  (LekLibrary *self);

/* A text of words.json or reasons.json by id ("log.answer-changed", "reason.encrypted"); NULL when there is none. */
const LekText     *lek_library_get_text       (LekLibrary *self,
                                               const char *id);
/* The text in @voice with "{name}" filled in; a programmer's error if the id does not exist. */
char              *lek_library_say            (LekLibrary *self,
                                               LekVoice    voice,
                                               const char *id,
                                               const char *first_name,
                                               ...) G_GNUC_NULL_TERMINATED G_GNUC_WARN_UNUSED_RESULT;

/* In alphabetical order; free with g_free (), the ids belong to @self. */
const char       **lek_library_get_question_ids (LekLibrary *self) G_GNUC_WARN_UNUSED_RESULT;
const char       **lek_library_get_source_ids (LekLibrary *self) G_GNUC_WARN_UNUSED_RESULT;
const char       **lek_library_get_text_ids   (LekLibrary *self) G_GNUC_WARN_UNUSED_RESULT;

/* For the reader; each takes what it is given. */
void               lek_library_take_procedure (LekLibrary     *self,
                                               LekProcedure   *procedure);
void               lek_library_take_question  (LekLibrary     *self,
                                               LekQuestion    *question);
void               lek_library_take_source    (LekLibrary     *self,
                                               LekSource      *source);
void               lek_library_take_rules     (LekLibrary     *self,
                                               LekRules       *rules);
void               lek_library_take_scenario  (LekLibrary     *self,
                                               LekScenario    *scenario);
void               lek_library_take_case      (LekLibrary     *self,
                                               LekExampleCase *example);
void               lek_library_take_record_kind (LekLibrary   *self,
                                               LekRecordKind  *kind);
void               lek_library_take_follow_proposal (LekLibrary *self,
                                               LekFollowProposal *proposal);
void               lek_library_take_paper_kind (LekLibrary    *self,
                                               LekPaperKind   *kind);
void               lek_library_take_story     (LekLibrary       *self,
                                               LekPracticeStory *story);
void               lek_library_take_ap_form   (LekLibrary     *self,
                                               LekApForm      *form);
void               lek_library_take_advice    (LekLibrary     *self,
                                               LekAdvice      *advice);
void               lek_library_take_hard_word (LekLibrary     *self,
                                               LekHardWord    *word);
void               lek_library_take_text      (LekLibrary     *self,
                                               const char     *id,
                                               LekText        *text);

LekTaskProposal   *lek_task_proposal_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void               lek_task_proposal_free     (LekTaskProposal *self);
LekScenario       *lek_scenario_new           (void) G_GNUC_WARN_UNUSED_RESULT;
void               lek_scenario_free          (LekScenario    *self);
LekExampleCase    *lek_example_case_new       (void) G_GNUC_WARN_UNUSED_RESULT;
void               lek_example_case_free      (LekExampleCase *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekTaskProposal, lek_task_proposal_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekScenario, lek_scenario_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekExampleCase, lek_example_case_free)

G_END_DECLS
