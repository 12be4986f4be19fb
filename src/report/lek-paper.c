/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "report/lek-paper.h"

#include <math.h>
#include <pango/pangocairo.h>

#define POINTS_PER_MM (72.0 / 25.4)
#define FONT "Cantarell, Noto Sans, DejaVu Sans"
/* The word across the page takes this much of its diagonal. */
#define ACROSS 0.62
#define LINE_SIZE 9.0
#define LINE_Y 9.0

double
lek_paper_get_width (void)
{
  return 210 * POINTS_PER_MM;
}

double
lek_paper_get_height (void)
{
  return 297 * POINTS_PER_MM;
}

static PangoLayout *
lay_out (cairo_t    *cr,
         const char *text,
         double      size)
{
  g_autoptr(PangoFontDescription) font = pango_font_description_from_string (FONT);
  PangoLayout *layout = pango_cairo_create_layout (cr);

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

static void
get_size (PangoLayout *layout,
          double      *out_width,
          double      *out_height)
{
  int width;
  int height;

  pango_layout_get_size (layout, &width, &height);
  *out_width = (double) width / PANGO_SCALE;
  *out_height = (double) height / PANGO_SCALE;
}

/* From corner to corner, upwards. */
static void
draw_across (cairo_t    *cr,
             const char *word)
{
  double page_width = lek_paper_get_width ();
  double page_height = lek_paper_get_height ();
  g_autoptr(PangoLayout) layout = lay_out (cr, word, 100);
  double wanted = ACROSS * sqrt (page_width * page_width + page_height * page_height);
  double width;
  double height;

  get_size (layout, &width, &height);
  if (width <= 0)
    return;

  cairo_save (cr);
  cairo_translate (cr, page_width / 2, page_height / 2);
  cairo_rotate (cr, -atan2 (page_height, page_width));
  cairo_scale (cr, wanted / width, wanted / width);
  cairo_move_to (cr, -width / 2, -height / 2);
  cairo_set_source_rgb (cr, 0.94, 0.89, 0.87);
  pango_cairo_show_layout (cr, layout);
  cairo_restore (cr);
}

static void
draw_line (cairo_t    *cr,
           const char *line)
{
  g_autoptr(PangoLayout) layout = lay_out (cr, line, LINE_SIZE);
  double width;
  double height;

  get_size (layout, &width, &height);
  cairo_save (cr);
  cairo_set_source_rgb (cr, 0.65, 0.11, 0.13);
  cairo_move_to (cr, (lek_paper_get_width () - width) / 2, LINE_Y);
  pango_cairo_show_layout (cr, layout);
  cairo_restore (cr);
}

void
lek_paper_mark (cairo_t    *cr,
                const char *word,
                const char *line)
{
  g_return_if_fail (cr != NULL);

  if (word != NULL)
    draw_across (cr, word);
  if (line != NULL)
    draw_line (cr, line);
}

void
lek_paper_mark_practice (cairo_t    *cr,
                         LekLibrary *library,
                         LekVoice    voice)
{
  lek_paper_mark (cr, lek_text_get (lek_library_get_text (library, "practice.mark"), voice),
                  lek_text_get (lek_library_get_text (library, "practice.mark-line"), voice));
}
