/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Every word on the paper comes from the library, in the voice
 * that was asked for, so that a Dutch report can be made from an English
 * window.
 */

#include "config.h"

#include "report/lek-report-content.h"

#include <string.h>

#include "core/guard/lek-guard-recorded.h"
#include "core/procedure/lek-progress.h"
#include "core/time/lek-format.h"
#include "report/lek-report-plan.h"

#define MAX_REASONS 4

/* What the builders below share while a report is put together. */
typedef struct
{
  const LekReportInput *input;
  LekReportContent     *content;
  LekProgress          *progress;
  LekFacts             *facts;
  LekVerdict           *verdict;
  char                **names;
} Draft;

static void
item_free (gpointer data)
{
  LekReportItem *item = data;

  g_free (item->label);
  g_free (item->value);
  g_free (item);
}

static void
block_free (gpointer data)
{
  LekReportBlock *block = data;

  g_free (block->number);
  g_free (block->title);
  g_ptr_array_unref (block->items);
  g_free (block);
}

static void
line_free (gpointer data)
{
  LekReportLine *line = data;

  g_free (line->when);
  g_free (line->text);
  g_free (line);
}

static const char *
words (Draft      *draft,
       const char *id)
{
  return lek_text_get (lek_library_get_text (draft->input->library, id), draft->input->voice);
}

/* (transfer full): @text as it may stand on this paper. */
static char *
redact (Draft      *draft,
        const char *text)
{
  if (draft->input->full || text == NULL)
    return g_strdup (text);

  return lek_guard_mask (text, (const char *const *) draft->names);
}

static void
take_item (GPtrArray  *items,
           const char *label,
           char       *value,
           gboolean    is_long)
{
  LekReportItem *item;

  if (value == NULL || *value == '\0')
    {
      g_free (value);
      return;
    }

  item = g_new0 (LekReportItem, 1);
  item->label = g_strdup (label);
  item->value = g_strstrip (value);
  item->is_long = is_long;
  g_ptr_array_add (items, item);
}

static void
add_answer (Draft      *draft,
            GPtrArray  *items,
            const char *id)
{
  LekLibrary *library = draft->input->library;
  const LekQuestion *question = lek_library_get_question (library, id);
  const LekAnswer *answer = lek_answers_get (draft->input->incident->answers, id);
  g_autofree char *value = NULL;

  if (question == NULL || answer == NULL)
    return;

  value = lek_question_describe (question, answer, draft->input->voice);
  take_item (items,
             lek_text_get (question->short_name, draft->input->voice),
             question->names_people ? redact (draft, value) : g_strdup (value),
             question->kind == LEK_QUESTION_TEXT);
}

/* The verdict of form 371.2, and the sentence that says why the law may say otherwise. */
static void
add_form (Draft     *draft,
          GPtrArray *items)
{
  LekFormVerdict form = lek_form_from_answers (lek_progress_get_answers (draft->progress));
  const char *parting = lek_form_parting (form, draft->facts, draft->verdict);
  const char *said = form == LEK_FORM_SERIOUS ? words (draft, "report.form-serious")
                     : form == LEK_FORM_INCIDENT ? words (draft, "report.form-incident")
                     : words (draft, "report.form-open");

  take_item (items, words (draft, "report.form-verdict"), g_strdup (said), FALSE);
  if (parting != NULL)
    take_item (items, words (draft, "report.parting"), g_strdup (words (draft, parting)), TRUE);
}

static void
add_reasons (Draft     *draft,
             GPtrArray *items)
{
  g_autoptr(GString) said = g_string_new (NULL);
  guint n = MIN (draft->verdict->reasons->len, MAX_REASONS);

  if (!draft->input->incident->summary->assessed)
    return;

  for (guint i = 0; i < n; i++)
    {
      const LekReason *reason = g_ptr_array_index (draft->verdict->reasons, i);
      g_autofree char *id = g_strconcat ("reason.", reason->code, NULL);
      const LekSource *source = lek_library_get_source (draft->input->library, reason->source);

      g_string_append_printf (said, "%s%s", said->len > 0 ? "\n" : "", words (draft, id));
      if (source != NULL)
        g_string_append_printf (said, " [%s]", lek_text_get (source->name, draft->input->voice));
    }

  take_item (items, words (draft, "report.reasons"), g_strdup (said->str), TRUE);
}

static const LekDecision *
latest_decision (Draft    *draft,
                 LekAbout  about)
{
  GPtrArray *decisions = draft->input->incident->decisions;

  for (guint i = decisions->len; i > 0; i--)
    {
      const LekDecision *decision = g_ptr_array_index (decisions, i - 1);

      if (decision->about == about)
        return decision;
    }

  return NULL;
}

static void
add_motives (Draft     *draft,
             GPtrArray *items)
{
  static const struct { LekAbout about; const char *label; } motives[] = {
    { LEK_ABOUT_AP, "report.motive-ap" },
    { LEK_ABOUT_PEOPLE, "report.motive-people" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (motives); i++)
    {
      const LekDecision *decision = latest_decision (draft, motives[i].about);

      if (decision != NULL && decision->motive != NULL)
        take_item (items, words (draft, motives[i].label), redact (draft, decision->motive), TRUE);
    }
}

static void
add_register (Draft     *draft,
              GPtrArray *items)
{
  const LekSummary *summary = draft->input->incident->summary;
  const char *state = summary->state == LEK_STATE_CLOSED ? "report.state-closed" : "report.state-open";

  take_item (items,
             words (draft, "report.register"),
             lek_library_say (draft->input->library, draft->input->voice, "report.registered",
                              "number", summary->number, "state", words (draft, state), NULL),
             FALSE);
}

/* "3 (2 gedaan)" */
static char *
count_done (Draft               *draft,
            const LekRecordKind *kind,
            GPtrArray           *records)
{
  g_autofree char *count = g_strdup_printf ("%u", records->len);
  g_autofree char *done = NULL;
  guint n_done = 0;

  for (guint i = 0; i < records->len; i++)
    n_done += lek_record_is (g_ptr_array_index (records, i), kind->done_field, "yes") ? 1 : 0;
  done = g_strdup_printf ("%u", n_done);

  return lek_library_say (draft->input->library, draft->input->voice, "report.count-done",
                          "count", count, "done", done, NULL);
}

static char *
join_titles (Draft               *draft,
             const LekRecordKind *kind,
             GPtrArray           *records)
{
  g_autoptr(GStrvBuilder) titles = g_strv_builder_new ();
  g_auto(GStrv) all = NULL;
  g_autofree char *joined = NULL;

  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *title = lek_record_kind_describe (kind, g_ptr_array_index (records, i), draft->input->voice);

      g_strv_builder_add (titles, title);
    }
  all = g_strv_builder_end (titles);
  joined = g_strjoinv (", ", all);

  return lek_record_kind_get_field (kind, kind->title_field)->names_people ? redact (draft, joined)
                                                                           : g_steal_pointer (&joined);
}

/* What can be ticked off is counted; the rest is named. */
static void
add_records (Draft      *draft,
             GPtrArray  *items,
             const char *id)
{
  const LekRecordKind *kind = lek_library_get_record_kind (draft->input->library, id);
  g_autoptr(GPtrArray) records = lek_records_select (draft->input->incident->records, id);

  if (kind == NULL || records->len == 0)
    return;

  take_item (items,
             lek_text_get (kind->title, draft->input->voice),
             kind->done_field != NULL ? count_done (draft, kind, records) : join_titles (draft, kind, records),
             kind->done_field == NULL);
}

static void
add_planned (Draft          *draft,
             LekReportBlock *block,
             const char     *id)
{
  if (g_str_equal (id, "special.outcomes"))
    block->outcomes = TRUE;
  else if (g_str_equal (id, "special.log"))
    block->log = TRUE;
  else if (g_str_equal (id, "special.form"))
    add_form (draft, block->items);
  else if (g_str_equal (id, "special.reasons"))
    add_reasons (draft, block->items);
  else if (g_str_equal (id, "special.motives"))
    add_motives (draft, block->items);
  else if (g_str_equal (id, "special.register"))
    add_register (draft, block->items);
  else if (g_str_has_prefix (id, "records."))
    add_records (draft, block->items, id + strlen ("records."));
  else
    add_answer (draft, block->items, id);
}

static void
build_blocks (Draft *draft)
{
  const LekPlanBlock *plan = lek_report_plan (draft->input->incident->summary->profile);

  for (; plan->title != NULL; plan++)
    {
      LekReportBlock *block = g_new0 (LekReportBlock, 1);

      block->number = g_strdup (plan->number);
      block->title = g_strdup (words (draft, plan->title));
      block->items = g_ptr_array_new_with_free_func (item_free);
      g_ptr_array_add (draft->content->blocks, block);

      for (guint i = 0; plan->questions[i] != NULL; i++)
        add_planned (draft, block, plan->questions[i]);
    }
}

static char *
describe_choice (Draft    *draft,
                 LekAbout  about)
{
  const LekDecision *decision = latest_decision (draft, about);
  g_autofree char *when = NULL;
  LekMoment moment = { 0 };

  if (decision == NULL)
    return g_strdup (words (draft, "report.undecided"));

  moment.utc = decision->decided_utc;
  when = lek_format_numeric (&moment);

  return lek_library_say (draft->input->library, draft->input->voice,
                          decision->choice == LEK_CHOICE_YES ? "report.decided-yes" : "report.decided-no",
                          "when", when, NULL);
}

/* What is not known counts as the worst; before the first questions are answered that is no advice, only fear. */
static void
build_outcomes (Draft *draft)
{
  static const char *const needs[] = { "report.need-none", "report.need-recommended", "report.need-duty" };
  LekVerdict *verdict = draft->verdict;
  LekReportOutcome *outcomes = draft->content->outcomes;
  gboolean assessed = draft->input->incident->summary->assessed;

  outcomes[0].title = g_strdup (words (draft, "report.outcome-register"));
  outcomes[0].need = verdict->document;
  outcomes[0].decision = g_strdup (words (draft, "report.recorded"));
  outcomes[1].title = g_strdup (words (draft, "report.outcome-ap"));
  outcomes[1].need = verdict->notify_ap;
  outcomes[1].decision = describe_choice (draft, LEK_ABOUT_AP);
  outcomes[2].title = g_strdup (words (draft, "report.outcome-people"));
  outcomes[2].need = verdict->inform_people;
  outcomes[2].decision = describe_choice (draft, LEK_ABOUT_PEOPLE);

  for (guint i = 0; i < 3; i++)
    outcomes[i].advice = g_strdup (words (draft, assessed ? needs[outcomes[i].need] : "report.need-open"));
}

/* What an inspector looks for first is what people wrote and decided; then what was done at once and what left the
 * house; the single answers stand on the page already. */
static int
rank_line (const LekLogEntry *entry)
{
  static const char *const codes[] = {
    "incident-started", "advice-changed", "first-hour-done", "closed", "closed-with-open-ends",
    "closing-undone", "reopened",
    "clock-back", "exported", "imported", NULL
  };

  if (entry->kind != LEK_LOG_AUTOMATIC)
    return 0;

  return g_strv_contains (codes, entry->code) ? 1 : 2;
}

/* Words of a person, what stands in lists, and answers to questions that ask for names; the rest of a line is the
 * program's own. */
static gboolean
may_name_people (Draft             *draft,
                 const LekLogEntry *entry)
{
  const LekQuestion *question;

  if (entry->text != NULL || g_str_equal (entry->code, "title-changed") ||
      g_str_has_prefix (entry->code, "record-"))
    return TRUE;

  question = entry->subject != NULL ? lek_library_get_question (draft->input->library, entry->subject) : NULL;

  return question != NULL && question->names_people;
}

static void
build_log (Draft *draft)
{
  GPtrArray *log = draft->input->incident->log;

  for (guint i = 0; i < log->len; i++)
    {
      const LekLogEntry *entry = g_ptr_array_index (log, i);
      LekMoment moment = { entry->happened_utc, entry->happened_date_only };
      LekReportLine *line = g_new0 (LekReportLine, 1);
      g_autofree char *when = lek_format_numeric (&moment);
      g_autofree char *text = lek_log_entry_describe (entry, draft->input->library, draft->input->voice);

      line->when = g_strconcat (entry->happened_estimated ? "≈ " : "", when, NULL);
      line->text = may_name_people (draft, entry) ? redact (draft, text) : g_strdup (text);
      line->rank = rank_line (entry);
      g_ptr_array_add (draft->content->log, line);
    }
}

static void
build_head (Draft *draft)
{
  const LekSummary *summary = draft->input->incident->summary;
  LekReportContent *content = draft->content;
  LekMoment printed = { draft->input->printed_utc, FALSE };
  static const char *const answers[] = { "reporter.name", "controller.name", "controller.number", NULL };
  gboolean gastouder = summary->profile == LEK_PROFILE_GASTOUDER;

  content->title = lek_library_say (draft->input->library, draft->input->voice, "report.title",
                                    "number", summary->number, NULL);
  content->subtitle = redact (draft, summary->title);
  content->annex_title = lek_library_say (draft->input->library, draft->input->voice, "report.annex-title",
                                          "number", summary->number, NULL);

  for (guint i = 0; answers[i] != NULL; i++)
    {
      const LekQuestion *question = lek_library_get_question (draft->input->library, answers[i]);
      const char *value = lek_answers_get_value (draft->input->incident->answers, answers[i]);

      if (question != NULL)
        take_item (content->head, lek_text_get (question->short_name, draft->input->voice), g_strdup (value), FALSE);
    }

  take_item (content->head, words (draft, "report.order"),
             g_strdup (words (draft, gastouder ? "report.order-form" : "report.order-plan")), FALSE);
  take_item (content->head, words (draft, "report.printed"), lek_format_numeric (&printed), FALSE);
}

static void
build_foot (Draft *draft)
{
  const LekReportInput *input = draft->input;
  LekReportContent *content = draft->content;
  LekChainCheck check = lek_chain_check (input->incident->summary->uuid, input->incident->log);
  g_autofree char *code = check.head != NULL ? lek_chain_short_code (check.head) : g_strdup ("–");
  g_autofree char *lines = g_strdup_printf ("%" G_GINT64_FORMAT, check.n_lines);
  LekMoment printed = { input->printed_utc, FALSE };
  g_autofree char *when = lek_format_numeric (&printed);

  content->foot = lek_library_say (input->library, input->voice,
                                   check.ok ? "report.foot" : "report.foot-broken",
                                   "code", code, "lines", lines, "when", when, "version", LEK_VERSION, NULL);
  content->page_words = g_strdup (words (draft, "report.page"));
  content->cut_words = g_strdup (words (draft, "report.cut"));
  content->log_cut_words = g_strdup (words (draft, "report.log-cut"));
  content->log_label = g_strdup (words (draft, "report.log"));
  content->signature = g_strdup (words (draft, "report.signature"));
  if (input->incident->summary->practice)
    {
      content->mark_word = g_strdup (words (draft, "practice.mark"));
      content->mark_line = g_strdup (words (draft, "practice.mark-line"));
    }
  else if (input->incident->summary->example)
    content->mark_line = g_strdup (words (draft, "report.example"));
  lek_chain_check_clear (&check);
}

LekReportContent *
lek_report_content_new (const LekReportInput *input)
{
  LekReportContent *content = g_new0 (LekReportContent, 1);
  const LekSummary *summary = input->incident->summary;
  const LekRules *rules = lek_library_get_rules (input->library, summary->rules_id);
  Draft draft = { .input = input, .content = content };

  if (rules == NULL)
    rules = lek_library_get_rules_at (input->library, summary->created_utc);

  draft.progress = lek_progress_new (lek_library_get_procedure (input->library, summary->profile),
                                     input->incident->answers);
  draft.facts = lek_facts_from_answers (lek_progress_get_answers (draft.progress));
  draft.verdict = lek_assess (draft.facts, rules);
  draft.names = lek_guard_names_of (input->incident, input->library);

  content->head = g_ptr_array_new_with_free_func (item_free);
  content->blocks = g_ptr_array_new_with_free_func (block_free);
  content->log = g_ptr_array_new_with_free_func (line_free);

  build_head (&draft);
  build_outcomes (&draft);
  build_blocks (&draft);
  build_log (&draft);
  build_foot (&draft);

  lek_progress_free (draft.progress);
  lek_facts_free (draft.facts);
  lek_verdict_free (draft.verdict);
  g_strfreev (draft.names);

  return content;
}

void
lek_report_content_free (LekReportContent *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (self->outcomes); i++)
    {
      g_free (self->outcomes[i].title);
      g_free (self->outcomes[i].advice);
      g_free (self->outcomes[i].decision);
    }

  g_ptr_array_unref (self->head);
  g_ptr_array_unref (self->blocks);
  g_ptr_array_unref (self->log);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->annex_title);
  g_free (self->log_label);
  g_free (self->signature);
  g_free (self->foot);
  g_free (self->page_words);
  g_free (self->cut_words);
  g_free (self->log_cut_words);
  g_free (self->mark_word);
  g_free (self->mark_line);
  g_free (self);
}

char *
lek_report_content_page (const LekReportContent *self,
                         guint                   page,
                         guint                   n_pages)
{
  g_autoptr(LekText) text = lek_text_new (self->page_words, NULL, self->page_words);
  g_autofree char *this_page = g_strdup_printf ("%u", page);
  g_autofree char *all_pages = g_strdup_printf ("%u", n_pages);

  return lek_text_format (text, LEK_VOICE_EN, "page", this_page, "pages", all_pages, NULL);
}

LekReportBlock *
lek_report_content_add_block (LekReportContent *self,
                              const char       *number,
                              const char       *title)
{
  LekReportBlock *block = g_new0 (LekReportBlock, 1);

  block->number = g_strdup (number);
  block->title = g_strdup (title);
  block->items = g_ptr_array_new_with_free_func (item_free);
  g_ptr_array_add (self->blocks, block);

  return block;
}

void
lek_report_block_add (LekReportBlock *self,
                      const char     *label,
                      const char     *value)
{
  take_item (self->items, label, g_strdup (value), TRUE);
}
