/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. What is open is worked out each time from what there is.
 */

#include "config.h"

#include "session/lek-case-closing.h"

#include "core/paper/lek-reason-sheet.h"
#include "session/lek-case-private.h"

#define MAX_WHAT LEK_QUESTION_MAX_LINE

/* Where something is asked or decided; a page that is shown goes first. */
typedef gboolean (*MatchFunc) (const LekPage *page,
                               const char    *what);

static gboolean
has_special (const LekPage *page,
             const char    *special)
{
  return g_strcmp0 (page->special, special) == 0;
}

static gboolean
has_question (const LekPage *page,
              const char    *question)
{
  for (guint i = 0; i < page->items->len; i++)
    {
      if (g_str_equal (((LekPageItem *) g_ptr_array_index (page->items, i))->question->id, question))
        return TRUE;
    }

  return FALSE;
}

static gboolean
find_page (LekCase         *self,
           MatchFunc        matches,
           const char      *what,
           LekClosingItem  *item)
{
  for (guint i = 0; i < self->procedure->steps->len; i++)
    {
      const LekStep *step = g_ptr_array_index (self->procedure->steps, i);

      for (guint j = 0; j < step->pages->len; j++)
        {
          const LekPage *page = g_ptr_array_index (step->pages, j);

          if (!matches (page, what) || (item->page != NULL && !lek_progress_is_page_shown (self->progress, page)))
            continue;

          item->step = step;
          item->page = page;
          if (lek_progress_is_page_shown (self->progress, page))
            return TRUE;
        }
    }

  return item->page != NULL;
}

static void
add (GPtrArray            *items,
     const LekClosingItem *item)
{
  g_ptr_array_add (items, g_memdup2 (item, sizeof *item));
}

static void
add_special (LekCase        *self,
             GPtrArray      *items,
             LekClosingKind  kind,
             gboolean        must,
             const char     *special)
{
  LekClosingItem item = { .kind = kind, .must = must };

  if (find_page (self, has_special, special, &item))
    add (items, &item);
}

static void
add_question (LekCase        *self,
              GPtrArray      *items,
              LekClosingKind  kind,
              gboolean        must,
              const char     *question)
{
  LekClosingItem item = { .kind = kind, .must = must };

  item.question = lek_library_get_question (self->library, question);
  if (find_page (self, has_question, question, &item))
    add (items, &item);
}

static LekNeed
get_advice (LekCase  *self,
            LekAbout  about)
{
  return about == LEK_ABOUT_AP ? self->verdict->notify_ap : self->verdict->inform_people;
}

static LekChoice
get_choice (LekCase  *self,
            LekAbout  about)
{
  const LekDecision *decision = lek_case_get_decision (self, about);

  return decision != NULL ? decision->choice : LEK_CHOICE_NONE;
}

/* AVG art. 5(2), 33(5): who does not notify must be able to show why. */
static void
add_reasons (LekCase   *self,
             GPtrArray *items)
{
  g_autoptr(GPtrArray) missing = NULL;

  if (get_choice (self, LEK_ABOUT_AP) != LEK_CHOICE_NO ||
      !lek_reason_sheet_is_needed (self->incident) ||
      lek_reason_sheet_is_complete (self->incident, self->library, &missing))
    return;

  for (guint i = 0; i < missing->len; i++)
    {
      const char *what = g_ptr_array_index (missing, i);

      if (g_str_equal (what, LEK_REASON_SHEET_DECISION) || g_str_equal (what, LEK_REASON_SHEET_MOTIVE))
        add_special (self, items, LEK_CLOSING_REASON, TRUE, "decide-ap");
      else
        add_question (self, items, LEK_CLOSING_REASON, TRUE, what);
    }
}

static void
add_decision (LekCase        *self,
              GPtrArray      *items,
              LekAbout        about,
              LekClosingKind  kind,
              const char     *special)
{
  LekClosingItem item = { .kind = kind };

  if (!self->incident->summary->assessed ||
      (get_choice (self, about) != LEK_CHOICE_NONE && !lek_case_is_decision_stale (self, about)))
    return;

  if (find_page (self, has_special, special, &item) && lek_progress_is_page_shown (self->progress, item.page))
    add (items, &item);
}

/* Decided and not done. What the law asks cannot stay so: it is done, or decided otherwise with a motive. */
static void
add_outcome (LekCase        *self,
             GPtrArray      *items,
             LekAbout        about,
             gint64          done_utc,
             gboolean        must)
{
  gboolean duty = get_advice (self, about) == LEK_NEED_DUTY;

  if (done_utc != G_MININT64 || get_choice (self, about) != LEK_CHOICE_YES || duty != must)
    return;

  if (about == LEK_ABOUT_AP)
    add_question (self, items, LEK_CLOSING_NOTIFY, must, "ap.reported");
  else
    add_question (self, items, LEK_CLOSING_INFORM, must, "people.informed");
}

static void
add_outcomes (LekCase   *self,
              GPtrArray *items,
              gboolean   must)
{
  add_outcome (self, items, LEK_ABOUT_AP, self->incident->summary->reported_utc, must);
  add_outcome (self, items, LEK_ABOUT_PEOPLE, self->incident->summary->informed_utc, must);
}

static gboolean
is_listed (GPtrArray         *items,
           const LekQuestion *question)
{
  for (guint i = 0; i < items->len; i++)
    {
      if (((LekClosingItem *) g_ptr_array_index (items, i))->question == question)
        return TRUE;
    }

  return FALSE;
}

static void
add_open_questions (LekCase   *self,
                    GPtrArray *items)
{
  GPtrArray *open = lek_progress_get_open (self->progress);

  for (guint i = 0; i < open->len; i++)
    {
      const LekOpenItem *one = g_ptr_array_index (open, i);
      const LekClosingItem item = { LEK_CLOSING_QUESTION, FALSE, one->step, one->page, one->question };

      if (!is_listed (items, one->question))
        add (items, &item);
    }
}

GPtrArray *
lek_case_check_closing (LekCase *self)
{
  GPtrArray *items;

  g_return_val_if_fail (LEK_IS_CASE (self), NULL);

  items = g_ptr_array_new_with_free_func (g_free);
  add_reasons (self, items);
  add_outcomes (self, items, TRUE);
  add_decision (self, items, LEK_ABOUT_AP, LEK_CLOSING_DECIDE_AP, "decide-ap");
  add_decision (self, items, LEK_ABOUT_PEOPLE, LEK_CLOSING_DECIDE_PEOPLE, "decide-people");
  add_outcomes (self, items, FALSE);
  if (self->deadline.state == LEK_DEADLINE_NUMBER_MISSING)
    add_question (self, items, LEK_CLOSING_NUMBER, FALSE, "ap.number");
  add_open_questions (self, items);

  return items;
}

guint
lek_closing_count_must (GPtrArray *items)
{
  guint n = 0;

  g_return_val_if_fail (items != NULL, 0);

  for (guint i = 0; i < items->len; i++)
    n += ((LekClosingItem *) g_ptr_array_index (items, i))->must ? 1 : 0;

  return n;
}

static char *
dup_trimmed (const char *text)
{
  return text != NULL ? g_strstrip (g_strdup (text)) : g_strdup ("");
}

static void
set_state (LekCase    *self,
           LekState    state,
           const char *code,
           const char *value,
           const char *text)
{
  LekLogEntry *entry = lek_log_entry_new (LEK_LOG_DECISION, code, lek_case_now (self));

  entry->value = g_strdup (value);
  entry->text = text != NULL && *text != '\0' ? g_strdup (text) : NULL;
  self->incident->summary->state = state;
  lek_case_add_line (self, entry);
  lek_case_save_at_once (self);
  lek_case_emit (self, LEK_CASE_STATE_CHANGED);
}

static gboolean
check_open_ends (GPtrArray   *items,
                 const char  *reason,
                 GError     **error)
{
  guint n_must = lek_closing_count_must (items);

  if (n_must > 0)
    {
      g_set_error (error, LEK_CASE_ERROR, LEK_CASE_ERROR_NOT_READY,
                   "%u things are open that cannot stay so", n_must);
      return FALSE;
    }

  if (items->len > 0 && *reason == '\0')
    {
      g_set_error (error, LEK_CASE_ERROR, LEK_CASE_ERROR_OPEN_ENDS,
                   "%u open ends and no reason to close", items->len);
      return FALSE;
    }

  return TRUE;
}

gboolean
lek_case_close (LekCase     *self,
                const char  *reason,
                GError     **error)
{
  g_autofree char *words = dup_trimmed (reason);
  g_autoptr(GPtrArray) items = NULL;
  g_autofree char *number = NULL;

  g_return_val_if_fail (LEK_IS_CASE (self), FALSE);

  if (lek_case_is_read_only (self))
    return lek_case_check_writable (self, error);

  if (self->incident->summary->state != LEK_STATE_OPEN)
    return TRUE;

  items = lek_case_check_closing (self);
  if (!check_open_ends (items, words, error))
    return FALSE;

  lek_case_settle (self);
  number = items->len > 0 ? g_strdup_printf ("%u", items->len) : NULL;
  self->incident->summary->closed_utc = lek_case_now (self);
  set_state (self, LEK_STATE_CLOSED, items->len > 0 ? "closed-with-open-ends" : "closed", number, words);

  return TRUE;
}

static void
open_again (LekCase    *self,
            const char *code,
            const char *reason)
{
  self->incident->summary->closed_utc = G_MININT64;
  set_state (self, LEK_STATE_OPEN, code, NULL, reason);
  /* The clock went on meanwhile, and the rules of the advice did not stand still either. */
  lek_case_derive (self);
}

void
lek_case_undo_close (LekCase *self)
{
  g_return_if_fail (LEK_IS_CASE (self));

  if (!lek_case_is_read_only (self) && self->incident->summary->state == LEK_STATE_CLOSED)
    open_again (self, "closing-undone", NULL);
}

gboolean
lek_case_reopen (LekCase     *self,
                 const char  *reason,
                 GError     **error)
{
  g_autofree char *words = dup_trimmed (reason);

  g_return_val_if_fail (LEK_IS_CASE (self), FALSE);

  if (lek_case_is_read_only (self))
    return lek_case_check_writable (self, error);

  if (self->incident->summary->state != LEK_STATE_CLOSED)
    return TRUE;

  if (*words == '\0')
    {
      g_set_error_literal (error, LEK_CASE_ERROR, LEK_CASE_ERROR_EMPTY, "no reason to reopen");
      return FALSE;
    }

  open_again (self, "reopened", words);

  return TRUE;
}

/* What was closed comes back as closed. */
void
lek_case_set_archived (LekCase  *self,
                       gboolean  archived)
{
  const LekSummary *summary = self->incident->summary;
  LekState before = summary->closed_utc == G_MININT64 ? LEK_STATE_OPEN : LEK_STATE_CLOSED;

  if (archived == (summary->state == LEK_STATE_ARCHIVED))
    return;

  lek_case_settle (self);
  set_state (self, archived ? LEK_STATE_ARCHIVED : before,
             archived ? "archived" : "restored", NULL, NULL);
}

/* What a line holds at most is cut off where a task has no more room; the answer keeps it all. */
static char *
make_what (const char *line)
{
  g_autofree char *words = g_strstrip (g_strdup (line));

  return g_utf8_strlen (words, -1) > MAX_WHAT ? g_utf8_substring (words, 0, MAX_WHAT) : g_steal_pointer (&words);
}

static gboolean
is_followed (LekCase    *self,
             const char *what)
{
  g_autoptr(GPtrArray) tasks = lek_records_select (self->incident->records, "task");

  for (guint i = 0; i < tasks->len; i++)
    {
      if (lek_record_is (g_ptr_array_index (tasks, i), "task.what", what))
        return TRUE;
    }

  return FALSE;
}

char **
lek_case_dup_unfollowed_measures (LekCase *self)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) lines = NULL;
  const char *measures;

  g_return_val_if_fail (LEK_IS_CASE (self), NULL);

  measures = lek_answers_get_value (self->incident->answers, "measures.prevent");
  lines = g_strsplit (measures != NULL ? measures : "", "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *what = make_what (lines[i]);

      if (*what != '\0' && !is_followed (self, what))
        g_strv_builder_add (builder, what);
    }

  return g_strv_builder_end (builder);
}

guint
lek_case_follow_measures (LekCase         *self,
                          const LekMoment *due)
{
  g_auto(GStrv) measures = NULL;
  g_autoptr(LekAnswer) answer = NULL;
  guint n = 0;

  g_return_val_if_fail (LEK_IS_CASE (self), 0);

  measures = lek_case_dup_unfollowed_measures (self);
  if (due != NULL)
    answer = lek_answer_new_moment (LEK_ANSWER_KNOWN, due);

  for (guint i = 0; measures[i] != NULL; i++)
    {
      g_autoptr(LekRecord) record = lek_record_new ("task");
      g_autoptr(GError) error = NULL;

      lek_record_set_value (record, "task.what", measures[i]);
      lek_record_set_value (record, "task.preventive", "yes");
      if (answer != NULL)
        lek_answers_set (record->fields, "task.due", answer);

      if (lek_case_put_record (self, record, &error))
        n++;
      else
        g_warning ("A measure cannot be followed: %s", error->message);
    }

  return n;
}
