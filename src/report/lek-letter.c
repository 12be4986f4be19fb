/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Nothing is kept between two letters, so nothing of one can
 * get into the next.
 */

#include "config.h"

#include "report/lek-letter.h"

#include <pango/pangocairo.h>

#include "report/lek-paper.h"
#include "report/lek-pdf.h"

#define FONT "Cantarell, Noto Sans, DejaVu Sans"
#define MARGIN 71              /* 25 mm */
#define SIZE 11
#define RECIPIENT_Y 142        /* 50 mm: the window of a C5 envelope (NEN 1026) */
#define DATE_Y 241             /* 85 mm */

/**
 * Writing: a letter as it is being written.
 * @y: where the next line goes
 */
typedef struct
{
  cairo_t         *cr;
  const LekLetter *letter;
  double           y;
} Writing;

static PangoLayout *
lay_out (Writing    *writing,
         const char *text,
         gboolean    bold)
{
  g_autoptr(PangoFontDescription) font = pango_font_description_from_string (FONT);
  PangoLayout *layout = pango_cairo_create_layout (writing->cr);

  pango_font_description_set_absolute_size (font, SIZE * PANGO_SCALE);
  if (bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) ((lek_paper_get_width () - 2 * MARGIN) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_spacing (layout, 3 * PANGO_SCALE);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

static void
begin_page (Writing *writing)
{
  lek_paper_mark (writing->cr, writing->letter->mark, writing->letter->mark_line);
  cairo_set_source_rgb (writing->cr, 0, 0, 0);
  writing->y = MARGIN;
}

static void
turn_page (Writing *writing)
{
  cairo_show_page (writing->cr);
  begin_page (writing);
}

/* Line by line, so that a long paragraph goes on on the next page. */
static void
write_block (Writing    *writing,
             const char *text,
             gboolean    bold)
{
  g_autoptr(PangoLayout) layout = NULL;
  int n_lines;

  if (text == NULL || *text == '\0')
    return;

  layout = lay_out (writing, text, bold);
  n_lines = pango_layout_get_line_count (layout);
  for (int i = 0; i < n_lines; i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);
      PangoRectangle extents;
      double height;

      pango_layout_line_get_extents (line, NULL, &extents);
      height = (double) extents.height / PANGO_SCALE + 3;
      if (writing->y + height > lek_paper_get_height () - MARGIN)
        turn_page (writing);

      cairo_move_to (writing->cr, MARGIN, writing->y - (double) extents.y / PANGO_SCALE);
      pango_cairo_show_layout_line (writing->cr, line);
      writing->y += height;
    }
}

static double
find_height (Writing    *writing,
             const char *text)
{
  g_autoptr(PangoLayout) layout = lay_out (writing, text, FALSE);
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);

  return (double) extents.height / PANGO_SCALE + 3;
}

static void
move_down (Writing *writing,
           double   y)
{
  writing->y = MAX (writing->y + SIZE, y);
}

/* A heading stays with its text, the closing with what comes before it; only what is longer than a page is broken. */
static void
write_body (Writing    *writing,
            const char *body)
{
  g_auto(GStrv) blocks = g_strsplit (body != NULL ? body : "", "\n\n", -1);
  guint n_blocks = g_strv_length (blocks);

  for (guint i = 0; i < n_blocks; i++)
    {
      double height = find_height (writing, blocks[i]);

      if (i + 2 == n_blocks)
        height += SIZE + find_height (writing, blocks[i + 1]);
      if (writing->y + height > lek_paper_get_height () - MARGIN && height < lek_paper_get_height () - 2 * MARGIN)
        turn_page (writing);

      write_block (writing, blocks[i], FALSE);
      move_down (writing, 0);
    }
}

/* All of it: the letter turns its pages itself, but for the last. */
static void
draw_cb (gpointer  user_data,
         cairo_t  *cr,
         guint     page)
{
  const LekLetter *letter = user_data;
  Writing writing = { .cr = cr, .letter = letter };

  begin_page (&writing);
  write_block (&writing, letter->sender, FALSE);
  move_down (&writing, RECIPIENT_Y);
  write_block (&writing, letter->recipient, FALSE);
  move_down (&writing, DATE_Y);
  write_block (&writing, letter->date, FALSE);
  move_down (&writing, 0);
  write_block (&writing, letter->subject, TRUE);
  move_down (&writing, 0);
  write_body (&writing, letter->body);
}

gboolean
lek_letter_write_pdf (const LekLetter  *letter,
                      const char       *path,
                      GError          **error)
{
  const LekPdf pdf = { letter->subject, (gpointer) letter, draw_cb, 0, 1 };

  return lek_pdf_write (&pdf, path, error);
}
