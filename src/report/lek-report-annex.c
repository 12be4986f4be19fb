/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The annex is a list of paragraphs; a paragraph that is
 * longer than a page is first cut at its lines, so that none runs off a page.
 */

#include "config.h"

#include "report/lek-report-annex.h"

#include <string.h>

#include "report/lek-paper.h"
#include "report/lek-report-sheet.h"

#define MARGIN 48.0
#define FOOT_HEIGHT 30.0
#define LABEL_WIDTH 96.0
#define SIZE 9.5
/* Shorter than a page at any mix of letters: what lies beyond this goes into a paragraph of its own. */
#define MAX_PIECE 1500
#define MAX_LINES 40

typedef struct
{
  char     *label;       /* or NULL */
  char     *text;
  gboolean  heading;
  guint     page;
  double    y;
} Paragraph;

struct _LekReportAnnex
{
  const LekReportContent *content;
  GArray                 *paragraphs;
  guint                   n_pages;
};

static void
paragraph_clear (gpointer data)
{
  Paragraph *paragraph = data;

  g_free (paragraph->label);
  g_free (paragraph->text);
}

static void
add (LekReportAnnex *self,
     const char     *label,
     const char     *text,
     gssize          length,
     gboolean        heading)
{
  Paragraph paragraph = { g_strdup (label), g_strndup (text, length < 0 ? strlen (text) : (gsize) length), heading };

  g_array_append_val (self->paragraphs, paragraph);
}

/* The end of a piece of at most MAX_PIECE bytes and MAX_LINES lines, at a line's end or a space where there is one. */
static const char *
find_piece_end (const char *text)
{
  const char *space = NULL;
  const char *line_end = NULL;
  int n_lines = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (*at == '\n')
        {
          line_end = at;
          n_lines++;
        }
      else if (*at == ' ')
        {
          space = at;
        }

      if (n_lines == MAX_LINES || at - text >= MAX_PIECE)
        return line_end != NULL ? line_end : space != NULL ? space : at;
    }

  return text + strlen (text);
}

static void
add_text (LekReportAnnex *self,
          const char     *label,
          const char     *text)
{
  while (*text != '\0')
    {
      const char *end = find_piece_end (text);

      add (self, label, text, end - text, FALSE);
      label = NULL;
      text = *end == '\n' || *end == ' ' ? end + 1 : end;
    }
}

static void
gather (LekReportAnnex *self)
{
  const LekReportContent *content = self->content;

  for (guint i = 0; i < content->blocks->len; i++)
    {
      const LekReportBlock *block = g_ptr_array_index (content->blocks, i);
      g_autofree char *title = g_strjoin (*block->number != '\0' ? "  " : "", block->number, block->title, NULL);

      if (block->items->len > 0)
        add (self, NULL, title, -1, TRUE);
      for (guint j = 0; j < block->items->len; j++)
        {
          const LekReportItem *item = g_ptr_array_index (block->items, j);

          add_text (self, item->label, item->value);
        }
    }

  if (content->log->len > 0)
    add (self, NULL, content->log_label, -1, TRUE);
  for (guint i = 0; i < content->log->len; i++)
    {
      const LekReportLine *line = g_ptr_array_index (content->log, i);

      add_text (self, line->when, line->text);
    }
}

static double
set_paragraph (LekReportSheet  *sheet,
               const Paragraph *paragraph)
{
  double width = lek_paper_get_width () - 2 * MARGIN;
  LekWriting heading = { SIZE + 1.5, TRUE, LEK_INK_TEAL };
  LekWriting label = { SIZE - 1, FALSE, LEK_INK_GREY };
  LekWriting text = { SIZE, FALSE, LEK_INK_BLACK };
  double label_height = 0;
  double height;

  if (paragraph->heading)
    return lek_report_sheet_write (sheet, paragraph->text, MARGIN, width, &heading) + 4;

  if (paragraph->label != NULL)
    label_height = lek_report_sheet_write (sheet, paragraph->label, MARGIN, LABEL_WIDTH - 8, &label);
  height = lek_report_sheet_write (sheet, paragraph->text, MARGIN + LABEL_WIDTH, width - LABEL_WIDTH, &text);

  return MAX (height, label_height) + 3;
}

/* Where every paragraph comes. A heading does not stand alone at the foot of a page. */
static void
paginate (LekReportAnnex *self)
{
  g_autoptr(LekReportSheet) sheet = lek_report_sheet_new (NULL);
  double bottom = lek_paper_get_height () - MARGIN - FOOT_HEIGHT;
  double y = MARGIN + 24;

  self->n_pages = 1;
  for (guint i = 0; i < self->paragraphs->len; i++)
    {
      Paragraph *paragraph = &g_array_index (self->paragraphs, Paragraph, i);
      double before = paragraph->heading ? 8 : 0;
      double height = set_paragraph (sheet, paragraph);
      double wanted = paragraph->heading ? height + 3 * SIZE : height;

      if (y + before + wanted > bottom)
        {
          self->n_pages++;
          y = MARGIN;
          before = 0;
        }

      paragraph->page = self->n_pages - 1;
      paragraph->y = y + before;
      y += before + height;
    }
}

LekReportAnnex *
lek_report_annex_new (const LekReportContent *content)
{
  LekReportAnnex *self = g_new0 (LekReportAnnex, 1);

  self->content = content;
  self->paragraphs = g_array_new (FALSE, TRUE, sizeof (Paragraph));
  g_array_set_clear_func (self->paragraphs, paragraph_clear);
  gather (self);
  paginate (self);

  return self;
}

void
lek_report_annex_free (LekReportAnnex *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->paragraphs);
  g_free (self);
}

guint
lek_report_annex_get_n_pages (LekReportAnnex *self)
{
  return self->n_pages;
}

void
lek_report_annex_draw (LekReportAnnex *self,
                       cairo_t        *cr,
                       guint           page)
{
  g_autoptr(LekReportSheet) sheet = lek_report_sheet_new (cr);
  LekWriting title = { 15, TRUE, LEK_INK_TEAL, 1 };
  LekWriting small = { 7.5, FALSE, LEK_INK_GREY, 2 };
  double width = lek_paper_get_width () - 2 * MARGIN;
  g_autofree char *number = lek_report_content_page (self->content, page + 1, self->n_pages);
  g_autofree char *foot = g_strdup_printf ("%s  ·  %s  ·  %s", self->content->annex_title, self->content->foot, number);

  lek_paper_mark (cr, self->content->mark_word, self->content->mark_line);
  lek_report_sheet_set_y (sheet, MARGIN - 4);
  if (page == 0)
    lek_report_sheet_write (sheet, self->content->annex_title, MARGIN, width, &title);

  for (guint i = 0; i < self->paragraphs->len; i++)
    {
      const Paragraph *paragraph = &g_array_index (self->paragraphs, Paragraph, i);

      if (paragraph->page != page)
        continue;

      lek_report_sheet_set_y (sheet, paragraph->y);
      set_paragraph (sheet, paragraph);
    }

  lek_report_sheet_set_y (sheet, lek_paper_get_height () - FOOT_HEIGHT);
  lek_report_sheet_rule (sheet, MARGIN, width);
  lek_report_sheet_skip (sheet, 2);
  lek_report_sheet_write (sheet, foot, MARGIN, width, &small);
}
