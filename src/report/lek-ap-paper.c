/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Both are set like the annex of the report: blocks of labels
 * and texts. The reason sheet is made shorter until it fits on one page.
 */

#include "config.h"

#include "report/lek-ap-paper.h"

#include "core/ap/lek-ap-sent.h"
#include "core/guard/lek-guard-recorded.h"
#include "core/time/lek-format.h"
#include "report/lek-pdf.h"
#include "report/lek-report-annex.h"

struct _LekApPaper
{
  LekReportContent *content;
  LekReportAnnex   *annex;
};

/**
 * Draft: what is needed while the paper is made.
 * @names: names to cover, or NULL when the paper is for own use
 * @max_chars: longer texts are cut there
 */
typedef struct
{
  const LekReportInput *input;
  LekReportContent     *content;
  char                **names;
  glong                 max_chars;
} Draft;

static const char *
words (Draft      *draft,
       const char *id)
{
  return lek_text_get (lek_library_get_text (draft->input->library, id), draft->input->voice);
}

/* (transfer full): as it may stand on this paper, and no longer than there is room for. */
static char *
prepare (Draft      *draft,
         const char *text,
         gboolean    may_name_people)
{
  g_autofree char *clean = draft->names != NULL && may_name_people
                             ? lek_guard_mask (text, (const char *const *) draft->names)
                             : g_strdup (text);
  g_autofree char *cut = NULL;

  if (g_utf8_strlen (clean, -1) <= draft->max_chars)
    return g_steal_pointer (&clean);

  cut = g_utf8_substring (clean, 0, draft->max_chars);

  return g_strconcat (cut, "…", NULL);
}

static void
add_item (Draft           *draft,
          LekReportBlock  *block,
          const LekApItem *item)
{
  g_autofree char *mark_id = g_strconcat ("ap-paper.", lek_ap_mark_to_nick (item->mark), NULL);
  g_autofree char *label = g_strdup_printf ("%s  %s", item->entry->number, words (draft, mark_id));
  gboolean own_words = lek_ap_item_may_name_people (item, draft->input->library);
  g_autofree char *answer = prepare (draft, item->answer, own_words);
  g_autofree char *text = g_strdup_printf ("%s%s%s%s%s",
                                           lek_text_get (item->entry->label, draft->input->voice),
                                           *answer != '\0' ? "\n" : "", answer,
                                           item->uncertain ? " " : "",
                                           item->uncertain ? words (draft, "ap-paper.check") : "");

  lek_report_block_add (block, label, text);
}

/* (transfer full): an answer beside another of the same question, as much as is kept of what was sent, with what stands
 * @at in sight. As a whole it stands further on. */
static char *
shorten (const char *answer,
         glong       at)
{
  return *answer != '\0' ? lek_text_shorten_around (answer, LEK_NOTIFICATION_MAX_KEPT, at) : g_strdup ("–");
}

static void
add_change (Draft             *draft,
            LekReportBlock    *block,
            const LekApItem   *item,
            const LekApChange *change)
{
  gboolean own_words = lek_ap_item_may_name_people (item, draft->input->library);
  g_autofree char *before = prepare (draft, change->before, own_words);
  g_autofree char *after = prepare (draft, change->after, own_words);
  g_autofree char *now = prepare (draft, item->answer, own_words);
  glong at = lek_ap_find_difference (before, after);
  g_autofree char *was = shorten (before, at);
  g_autofree char *is = shorten (now, lek_ap_find_place (after, at, now));
  g_autofree char *text = lek_library_say (draft->input->library, draft->input->voice, "ap-paper.was-now",
                                           "before", was, "after", is, NULL);

  lek_report_block_add (block, change->number, text);
}

/* What a later notification has to say first: how the answers differ from those that were sent. */
static void
add_changes (Draft     *draft,
             GPtrArray *items)
{
  const LekReportInput *input = draft->input;
  g_autoptr(GPtrArray) changes = lek_ap_compare_sent (input->library, input->incident, input->printed_utc);
  LekReportBlock *block;

  if (changes == NULL || changes->len == 0)
    return;

  block = lek_report_content_add_block (draft->content, "", words (draft, "ap-paper.changed"));
  for (guint i = 0; i < changes->len; i++)
    {
      const LekApChange *change = g_ptr_array_index (changes, i);

      add_change (draft, block, g_ptr_array_index (items, change->item), change);
    }
}

static void
build_sheet (Draft *draft)
{
  const LekApForm *form = lek_library_get_ap_form (draft->input->library);
  LekApSheetInput input = {
    .library = draft->input->library,
    .incident = draft->input->incident,
    .notification = lek_ap_notification_of (draft->input->incident),
    .voice = draft->input->voice,
    .now_utc = draft->input->printed_utc,
  };
  g_autoptr(GPtrArray) items = lek_ap_sheet_new (&input);
  g_autofree char *lead = lek_library_say (draft->input->library, draft->input->voice, "ap-paper.lead",
                                           "version", form->version, "checked", form->checked, NULL);
  LekReportBlock *block = NULL;
  guint chapter = G_MAXUINT;

  add_changes (draft, items);
  for (guint i = 0; i < items->len; i++)
    {
      const LekApItem *item = g_ptr_array_index (items, i);

      if (item->entry->chapter != chapter)
        {
          const LekApChapter *of = g_ptr_array_index (form->chapters, item->entry->chapter);

          block = lek_report_content_add_block (draft->content, of->number,
                                                lek_text_get (of->title, draft->input->voice));
          if (i == 0)
            lek_report_block_add (block, "", lead);
        }
      chapter = item->entry->chapter;
      add_item (draft, block, item);
    }
}

static void
add_answer (Draft          *draft,
            LekReportBlock *block,
            const char     *id)
{
  const LekQuestion *question = lek_library_get_question (draft->input->library, id);
  const LekAnswer *answer = lek_answers_get (draft->input->incident->answers, id);
  g_autofree char *value = NULL;
  g_autofree char *text = NULL;

  if (question == NULL || answer == NULL)
    return;

  value = lek_question_describe (question, answer, draft->input->voice);
  text = prepare (draft, value, question->names_people);
  lek_report_block_add (block, lek_text_get (question->short_name, draft->input->voice), text);
}

static void
add_facts (Draft *draft)
{
  static const char *const ids[] = {
    "incident.description", "incident.nature", "time.discovered", "time.known", "data.categories",
    "data.description", "subjects.categories", "subjects.count", "protection.encrypted", "protection.how",
    "recipient.kind", "recipient.opened", "recipient.deleted", "recipient.deleted_at",
    "recipient.deleted_how", "measures.taken", "measures.limit"
  };
  LekReportBlock *block = lek_report_content_add_block (draft->content, "1", words (draft, "ap-paper.facts"));

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    add_answer (draft, block, ids[i]);
}

static void
add_advice (Draft          *draft,
            LekReportBlock *block)
{
  static const char *const needs[] = { "report.need-none", "report.need-recommended", "report.need-duty" };
  GPtrArray *assessments = draft->input->incident->assessments;
  const LekAssessment *last;
  g_auto(GStrv) codes = NULL;
  g_autoptr(GString) reasons = g_string_new (NULL);

  if (assessments->len == 0)
    return;

  last = g_ptr_array_index (assessments, assessments->len - 1);
  codes = g_strsplit (last->reasons != NULL ? last->reasons : "", " ", -1);
  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_autofree char *id = g_strconcat ("reason.", codes[i], NULL);

      if (lek_library_get_text (draft->input->library, id) != NULL)
        g_string_append_printf (reasons, "%s%s", reasons->len > 0 ? "\n" : "", words (draft, id));
    }

  lek_report_block_add (block, words (draft, "report.outcome-ap"), words (draft, needs[last->ap_need]));
  lek_report_block_add (block, words (draft, "report.reasons"), reasons->str);
}

static const LekDecision *
find_decision (Draft *draft)
{
  GPtrArray *decisions = draft->input->incident->decisions;

  for (guint i = decisions->len; i > 0; i--)
    {
      const LekDecision *decision = g_ptr_array_index (decisions, i - 1);

      if (decision->about == LEK_ABOUT_AP)
        return decision;
    }

  return NULL;
}

static void
add_decision (Draft             *draft,
              const LekDecision *decision)
{
  LekReportBlock *why = lek_report_content_add_block (draft->content, "3", words (draft, "ap-paper.why"));
  LekReportBlock *who = lek_report_content_add_block (draft->content, "4", words (draft, "ap-paper.who"));

  if (decision == NULL || decision->choice != LEK_CHOICE_NO)
    lek_report_block_add (why, "", words (draft, "report.undecided"));
  else
    {
      LekMoment decided = { decision->decided_utc, FALSE };
      g_autofree char *when = lek_format_full (&decided, draft->input->voice);
      g_autofree char *motive = decision->motive != NULL ? prepare (draft, decision->motive, TRUE) : NULL;

      lek_report_block_add (why, "", motive != NULL ? motive : words (draft, "ap-paper.followed"));
      lek_report_block_add (who, words (draft, "ap-paper.decided-at"), when);
      lek_report_block_add (who, words (draft, "ap-paper.decided-by"), decision->author);
    }
  lek_report_block_add (who, words (draft, "ap-paper.signed"), words (draft, "ap-paper.signature"));
}

static void
build_reason (Draft *draft)
{
  LekReportBlock *block;

  add_facts (draft);
  block = lek_report_content_add_block (draft->content, "2", words (draft, "ap-paper.exception"));
  lek_report_block_add (block, words (draft, "ap-paper.law"), words (draft, "ap-paper.exception-words"));
  add_advice (draft, block);
  add_decision (draft, find_decision (draft));
}

static LekApPaper *
make_paper (LekApPaperKind        kind,
            const LekReportInput *input,
            glong                 max_chars)
{
  LekApPaper *self = g_new0 (LekApPaper, 1);
  const char *number = input->incident->summary->number;
  g_auto(GStrv) names = input->full ? NULL : lek_guard_names_of_others (input->incident, input->library);
  Draft draft = { input, lek_report_content_new (input), names, max_chars };

  self->content = draft.content;
  g_ptr_array_set_size (self->content->blocks, 0);
  g_ptr_array_set_size (self->content->log, 0);
  g_free (self->content->annex_title);
  self->content->annex_title = lek_library_say (input->library, input->voice,
                                                kind == LEK_AP_PAPER_SHEET ? "ap-paper.title" : "ap-paper.reason-title",
                                                "number", number, NULL);
  if (kind == LEK_AP_PAPER_SHEET)
    build_sheet (&draft);
  else
    build_reason (&draft);
  self->annex = lek_report_annex_new (self->content);

  return self;
}

LekApPaper *
lek_ap_paper_new (LekApPaperKind        kind,
                  const LekReportInput *input)
{
  static const glong lengths[] = { G_MAXLONG, 1200, 600, 300, 150, 80 };
  LekApPaper *self;

  g_return_val_if_fail (input != NULL, NULL);

  self = make_paper (kind, input, lengths[0]);
  for (guint i = 1; i < G_N_ELEMENTS (lengths) && kind == LEK_AP_PAPER_REASON; i++)
    {
      if (lek_ap_paper_get_n_pages (self) == 1)
        break;

      lek_ap_paper_free (self);
      self = make_paper (kind, input, lengths[i]);
    }

  return self;
}

void
lek_ap_paper_free (LekApPaper *self)
{
  if (self == NULL)
    return;

  lek_report_annex_free (self->annex);
  lek_report_content_free (self->content);
  g_free (self);
}

guint
lek_ap_paper_get_n_pages (LekApPaper *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return lek_report_annex_get_n_pages (self->annex);
}

void
lek_ap_paper_draw (LekApPaper *self,
                   cairo_t    *cr,
                   guint       page)
{
  g_return_if_fail (self != NULL);

  lek_report_annex_draw (self->annex, cr, page);
}

gboolean
lek_ap_paper_write_pdf (LekApPaper  *self,
                        const char  *path,
                        GError     **error)
{
  LekPdf pdf = { NULL, self, (LekPageDraw) lek_ap_paper_draw, 0 };

  g_return_val_if_fail (self != NULL, FALSE);

  pdf.title = self->content->annex_title;
  pdf.n_pages = lek_ap_paper_get_n_pages (self);

  return lek_pdf_write (&pdf, path, error);
}
