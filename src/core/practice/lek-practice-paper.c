/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What came of a practice as a paper: what was missed first, because that is
 * what there is to learn.
 */

#include "config.h"

#include "core/practice/lek-practice.h"

#include "core/time/lek-format.h"

/* No kind that is offered anywhere: it only says how the paper looks. Made once, and kept. */
static const LekPaperKind *
get_kind (LekLibrary *library)
{
  static LekPaperKind *kind;

  if (g_once_init_enter (&kind))
    {
      LekPaperKind *made = lek_paper_kind_new ();

      made->id = g_strdup ("practice-result");
      made->look = LEK_PAPER_SHEET;
      made->name = lek_text_copy (lek_library_get_text (library, "practice.result.title"));
      g_once_init_leave (&kind, made);
    }

  return kind;
}

static void
add_outcome (LekPaperText         *paper,
             const LekPracticeRun *run,
             GPtrArray            *findings,
             LekPracticeOutcome    outcome)
{
  static const char *const headings[] = { "practice.result.well", "practice.result.late", "practice.result.missed" };

  if (lek_practice_count (findings, outcome) == 0)
    return;

  lek_paper_text_add (paper, LEK_BLOCK_HEADING, "",
                      lek_text_get (lek_library_get_text (run->library, headings[outcome]), run->voice));
  for (guint i = 0; i < findings->len; i++)
    {
      const LekPracticeFinding *finding = g_ptr_array_index (findings, i);

      if (finding->outcome == outcome)
        lek_paper_text_add (paper, LEK_BLOCK_FACT, finding->title, finding->text);
    }
}

LekPaperText *
lek_practice_paper_new (const LekPracticeRun *run,
                        GPtrArray            *findings,
                        gint64                day_utc)
{
  g_autofree char *title = lek_library_say (run->library, run->voice, "practice.result.title", NULL, NULL);
  g_autofree char *day = lek_format_day (day_utc, run->voice);
  g_autofree char *lead = lek_library_say (run->library, run->voice, "practice.result.lead",
                                           "story", lek_text_get (run->story->title, run->voice), "day", day, NULL);
  LekPaperText *paper = lek_paper_text_new_bare (get_kind (run->library), run->library, run->voice, title);

  paper->practice = TRUE;
  lek_paper_text_add (paper, LEK_BLOCK_LEAD, "", lead);
  if (lek_practice_count (findings, LEK_PRACTICE_WELL) == findings->len)
    lek_paper_text_add (paper, LEK_BLOCK_TEXT, "",
                        lek_text_get (lek_library_get_text (run->library, "practice.result.nothing-missed"),
                                      run->voice));
  for (guint i = LEK_N_PRACTICE_OUTCOMES; i > 0; i--)
    add_outcome (paper, run, findings, i - 1);

  return paper;
}
