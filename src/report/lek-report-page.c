/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "report/lek-report-page.h"

#include "report/lek-paper.h"
#include "report/lek-report-sheet.h"

#define MARGIN 40.0
#define GUTTER 14.0
#define LABEL_SHARE 0.24
#define FOOT_HEIGHT 46.0
#define NUMBER_BOX 15.0

/* From generous to tight. At most @log_lines of the log, long texts at most @long_lines, short ones @short_lines. */
static const struct { double size; int log_lines, long_lines, short_lines; } levels[] = {
  { 9.5, 12, 0, 0 },
  { 9.5, 8, 0, 0 },
  { 9.0, 6, 0, 0 },
  { 9.0, 5, 8, 3 },
  { 8.5, 5, 5, 3 },
  { 8.5, 4, 4, 2 },
  { 8.0, 4, 3, 2 },
  { 8.0, 3, 2, 2 },
  { 7.5, 3, 2, 1 },
  { 7.5, 2, 1, 1 },
  { 7.0, 2, 1, 1 },
  { 6.5, 1, 1, 1 },
};

/* What the functions below share while one page is set. */
typedef struct
{
  const LekReportContent *content;
  LekReportSheet         *sheet;
  guint                   level;
  double                  width;
  gboolean                log_was_cut;
} Setting;

static double
size_of (Setting *setting)
{
  return levels[setting->level].size;
}

static double
available_height (void)
{
  return lek_paper_get_height () - MARGIN - FOOT_HEIGHT;
}

/* A text over the whole width; the sheet moves on below it. */
static void
write_line (Setting          *setting,
            const char       *text,
            const LekWriting *writing)
{
  double height = lek_report_sheet_write (setting->sheet, text, MARGIN, setting->width, writing);

  lek_report_sheet_skip (setting->sheet, height);
}

static void
set_head (Setting *setting)
{
  LekReportSheet *sheet = setting->sheet;
  LekWriting title = { 17, TRUE, LEK_INK_TEAL, 1 };
  LekWriting subtitle = { 11, TRUE, LEK_INK_BLACK, 1 };
  LekWriting small = { 8, FALSE, LEK_INK_GREY, 2 };
  g_autoptr(GString) head = g_string_new (NULL);

  write_line (setting, setting->content->title, &title);
  write_line (setting, setting->content->subtitle, &subtitle);
  lek_report_sheet_skip (sheet, 1);

  for (guint i = 0; i < setting->content->head->len; i++)
    {
      const LekReportItem *item = g_ptr_array_index (setting->content->head, i);

      g_string_append_printf (head, "%s%s: %s", head->len > 0 ? "  ·  " : "", item->label, item->value);
    }

  write_line (setting, head->str, &small);
  lek_report_sheet_skip (sheet, 4);
  lek_report_sheet_rule (sheet, MARGIN, setting->width);
  lek_report_sheet_skip (sheet, 5);
}

static void
set_outcomes (Setting *setting)
{
  LekReportSheet *sheet = setting->sheet;
  double size = size_of (setting);
  double width = (setting->width - 2 * GUTTER / 2) / 3;
  double inner = width - 12;
  double top = lek_report_sheet_get_y (sheet) + 1;
  double tallest = 0;
  LekWriting title = { size - 0.5, FALSE, LEK_INK_GREY, 1 };
  LekWriting advice = { size + 0.5, TRUE, LEK_INK_BLACK, 2 };
  LekWriting decision = { size - 0.5, FALSE, LEK_INK_BLACK, 2 };

  for (guint i = 0; i < 3; i++)
    {
      const LekReportOutcome *outcome = &setting->content->outcomes[i];
      double x = MARGIN + i * (width + GUTTER / 2) + 6;

      advice.ink = outcome->need == LEK_NEED_NONE ? LEK_INK_BLACK : LEK_INK_TEAL;
      lek_report_sheet_set_y (sheet, top + 3);
      lek_report_sheet_skip (sheet, lek_report_sheet_write (sheet, outcome->title, x, inner, &title));
      lek_report_sheet_skip (sheet, lek_report_sheet_write (sheet, outcome->advice, x, inner, &advice));
      lek_report_sheet_skip (sheet, lek_report_sheet_write (sheet, outcome->decision, x, inner, &decision));
      tallest = MAX (tallest, lek_report_sheet_get_y (sheet) + 3 - top);
    }

  lek_report_sheet_set_y (sheet, top);
  for (guint i = 0; i < 3; i++)
    lek_report_sheet_box (sheet, MARGIN + i * (width + GUTTER / 2), width, tallest, LEK_INK_TEAL, FALSE);
  lek_report_sheet_set_y (sheet, top + tallest + 3);
}

static void
set_row (Setting             *setting,
         const LekReportItem *item,
         double               x,
         double               width,
         double              *tallest)
{
  double size = size_of (setting);
  double label_width = setting->width * LABEL_SHARE - 6;
  LekWriting label = { size - 0.5, FALSE, LEK_INK_GREY, levels[setting->level].short_lines, FALSE, TRUE };
  LekWriting value = { size, FALSE, LEK_INK_BLACK,
                       item->is_long ? levels[setting->level].long_lines : levels[setting->level].short_lines };
  double label_height = lek_report_sheet_write (setting->sheet, item->label, x, label_width, &label);
  double height = lek_report_sheet_write (setting->sheet, item->value,
                                          x + label_width + 6, width - label_width - 6, &value);

  *tallest = MAX (*tallest, MAX (label_height, height));
}

/* Two short facts stand beside each other where both fit on one line. */
static gboolean
is_narrow (Setting             *setting,
           const LekReportItem *item)
{
  LekWriting value = { size_of (setting), FALSE, LEK_INK_BLACK, 0 };
  LekWriting one_line = { size_of (setting), FALSE, LEK_INK_BLACK, 1 };
  double width = (setting->width - GUTTER) / 2 - setting->width * LABEL_SHARE;

  if (item->is_long)
    return FALSE;

  return lek_report_sheet_measure (setting->sheet, item->value, width, &value)
         <= lek_report_sheet_measure (setting->sheet, "x", width, &one_line) + 0.5;
}

/* Already too long: no need to measure the rest. */
static gboolean
is_over (Setting *setting)
{
  return lek_report_sheet_get_y (setting->sheet) > lek_paper_get_height ();
}

static void
set_items (Setting   *setting,
           GPtrArray *items)
{
  double half = (setting->width - GUTTER) / 2;

  for (guint i = 0; i < items->len && !is_over (setting); i++)
    {
      const LekReportItem *item = g_ptr_array_index (items, i);
      const LekReportItem *next = i + 1 < items->len ? g_ptr_array_index (items, i + 1) : NULL;
      double tallest = 0;

      if (next != NULL && is_narrow (setting, item) && is_narrow (setting, next))
        {
          set_row (setting, item, MARGIN, half, &tallest);
          set_row (setting, next, MARGIN + half + GUTTER, half, &tallest);
          i++;
        }
      else
        {
          set_row (setting, item, MARGIN, setting->width, &tallest);
        }

      lek_report_sheet_skip (setting->sheet, tallest + 1);
    }
}

static void
set_log_line (Setting             *setting,
              const LekReportLine *line)
{
  double size = size_of (setting) - 0.5;
  double label_width = setting->width * LABEL_SHARE - 6;
  LekWriting when = { size, FALSE, LEK_INK_GREY, 1 };
  LekWriting text = { size, FALSE, LEK_INK_BLACK, levels[setting->level].long_lines == 0 ? 2 : 1 };
  double height;

  lek_report_sheet_write (setting->sheet, line->when, MARGIN, label_width, &when);
  height = lek_report_sheet_write (setting->sheet, line->text, MARGIN + label_width + 6,
                                   setting->width - label_width - 6, &text);
  lek_report_sheet_skip (setting->sheet, height + 0.5);
}

/* How many of the lines up to @rank there are. */
static int
count_lines (GPtrArray *log,
             int        rank)
{
  int n = 0;

  for (guint i = 0; i < log->len; i++)
    n += ((LekReportLine *) g_ptr_array_index (log, i))->rank <= rank;

  return n;
}

/* In the order of time: all that comes first, and of the others as many as there is room for. */
static guint
set_log_lines (Setting *setting)
{
  GPtrArray *log = setting->content->log;
  int room = levels[setting->level].log_lines;
  int first = MIN (room, count_lines (log, 0));
  int others = MIN (room - first, count_lines (log, 1) - count_lines (log, 0));
  guint n_shown = 0;

  for (guint i = 0; i < log->len; i++)
    {
      const LekReportLine *line = g_ptr_array_index (log, i);
      int *left = line->rank == 0 ? &first : &others;

      if (line->rank == 2 || *left == 0)
        continue;

      set_log_line (setting, line);
      n_shown++;
      (*left)--;
    }

  return n_shown;
}

static void
set_log (Setting *setting)
{
  guint n_lines = setting->content->log->len;
  LekWriting label = { size_of (setting), TRUE, LEK_INK_GREY, 1 };
  LekWriting note = { size_of (setting) - 1, FALSE, LEK_INK_GREY, 1 };
  guint n_shown;

  write_line (setting, setting->content->log_label, &label);
  n_shown = set_log_lines (setting);

  if (n_shown < n_lines)
    {
      g_autoptr(LekText) words = lek_text_new (setting->content->log_cut_words, NULL, NULL);
      g_autofree char *number = g_strdup_printf ("%u", n_lines - n_shown);
      g_autofree char *said = lek_text_format (words, LEK_VOICE_JE, "left", number, NULL);

      setting->log_was_cut = TRUE;
      write_line (setting, said, &note);
    }
}

static void
set_block (Setting              *setting,
           const LekReportBlock *block)
{
  LekReportSheet *sheet = setting->sheet;
  double size = size_of (setting);
  LekWriting number = { size, TRUE, LEK_INK_WHITE, 1, TRUE };
  LekWriting title = { size + 1.5, TRUE, LEK_INK_TEAL, 1 };
  double height;

  lek_report_sheet_box (sheet, MARGIN, NUMBER_BOX, NUMBER_BOX - 1, LEK_INK_TEAL, TRUE);
  lek_report_sheet_write (sheet, block->number, MARGIN, NUMBER_BOX, &number);
  height = lek_report_sheet_write (sheet, block->title, MARGIN + NUMBER_BOX + 6,
                                   setting->width - NUMBER_BOX - 6, &title);
  lek_report_sheet_skip (sheet, MAX (height, NUMBER_BOX - 1) + 2);

  if (block->outcomes)
    set_outcomes (setting);
  set_items (setting, block->items);
  if (block->log)
    set_log (setting);

  lek_report_sheet_skip (sheet, size * 0.5);
}

static void
set_foot (Setting *setting)
{
  LekReportSheet *sheet = setting->sheet;
  LekWriting sign = { 8.5, FALSE, LEK_INK_BLACK, 1 };
  LekWriting small = { 7, FALSE, LEK_INK_GREY, 2 };
  LekWriting warn = { 7.5, TRUE, LEK_INK_RED, 1 };
  double bottom = lek_paper_get_height () - FOOT_HEIGHT;
  g_autofree char *page = lek_report_content_page (setting->content, 1, 1);
  g_autofree char *foot = g_strdup_printf ("%s  ·  %s", setting->content->foot, page);

  lek_report_sheet_set_y (sheet, bottom);
  lek_report_sheet_write (sheet, setting->content->signature, MARGIN, setting->width, &sign);
  lek_report_sheet_skip (sheet, 13);
  lek_report_sheet_rule (sheet, MARGIN, setting->width);
  lek_report_sheet_skip (sheet, 2);
  /* A shortened log says so itself. */
  if (lek_report_sheet_was_cut (sheet))
    write_line (setting, setting->content->cut_words, &warn);
  lek_report_sheet_write (sheet, foot, MARGIN, setting->width, &small);
}

/* Returns how low the text comes; with a NULL @cr only measures. */
static double
set_page (const LekReportContent *content,
          guint                   level,
          cairo_t                *cr,
          gboolean               *out_was_cut)
{
  g_autoptr(LekReportSheet) sheet = lek_report_sheet_new (cr);
  Setting setting = { content, sheet, level, lek_paper_get_width () - 2 * MARGIN };
  double bottom;

  lek_report_sheet_set_y (sheet, MARGIN - 8);
  set_head (&setting);
  for (guint i = 0; i < content->blocks->len; i++)
    set_block (&setting, g_ptr_array_index (content->blocks, i));

  bottom = lek_report_sheet_get_y (sheet);
  *out_was_cut = lek_report_sheet_was_cut (sheet) || setting.log_was_cut;
  set_foot (&setting);

  return bottom;
}

static gboolean
fits (const LekReportContent *content,
      LekReportFit           *fit)
{
  return set_page (content, fit->level, NULL, &fit->was_cut) <= available_height ();
}

LekReportFit
lek_report_page_fit (const LekReportContent *content)
{
  LekReportFit best = { G_N_ELEMENTS (levels) - 1, TRUE };
  guint low = 0;

  /* The levels grow tighter one by one, so halving finds the first that fits. */
  while (low <= best.level)
    {
      LekReportFit tried = { (low + best.level) / 2 };

      if (!fits (content, &tried))
        {
          low = tried.level + 1;
          continue;
        }

      if (tried.level == best.level)
        return tried;
      best = tried;
    }

  return best;
}

double
lek_report_page_height (const LekReportContent *content)
{
  LekReportFit fit = lek_report_page_fit (content);

  return set_page (content, fit.level, NULL, &fit.was_cut) / available_height ();
}

void
lek_report_page_draw (const LekReportContent *content,
                      const LekReportFit     *fit,
                      cairo_t                *cr)
{
  gboolean was_cut;

  lek_paper_mark (cr, content->mark_word, content->mark_line);
  set_page (content, fit->level, cr, &was_cut);
}
