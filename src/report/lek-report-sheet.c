/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Font metrics are not hinted: a line must break in the same
 * place on a screen, in a PDF and on a printer.
 */

#include "config.h"

#include "report/lek-report-sheet.h"

#include <string.h>
#include <pango/pangocairo.h>

#define FONT "Cantarell, Noto Sans, DejaVu Sans"
#define POINTS_PER_INCH 72
#define CORNER 4
/* Bytes: more than fit on a line or a page at the smallest type. */
#define MOST_PER_LINE 400
#define MOST_PER_TEXT 5000

struct _LekReportSheet
{
  cairo_t      *cr;
  PangoContext *context;
  double        y;
  gboolean      was_cut;
};

static void
set_ink (cairo_t *cr,
         LekInk   ink)
{
  static const double inks[][3] = {
    [LEK_INK_BLACK] = { 0.10, 0.11, 0.12 },
    [LEK_INK_GREY] = { 0.38, 0.40, 0.42 },
    [LEK_INK_TEAL] = { 0.05, 0.40, 0.41 },
    [LEK_INK_WHITE] = { 1, 1, 1 },
    [LEK_INK_RED] = { 0.65, 0.11, 0.13 },
  };

  cairo_set_source_rgb (cr, inks[ink][0], inks[ink][1], inks[ink][2]);
}

static PangoLayout *
lay_out (LekReportSheet   *self,
         const char       *text,
         double            width,
         const LekWriting *writing)
{
  g_autoptr(PangoFontDescription) font = pango_font_description_from_string (FONT);
  PangoLayout *layout = pango_layout_new (self->context);

  pango_font_description_set_absolute_size (font, writing->size * PANGO_SCALE);
  if (writing->bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);

  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (layout, writing->centred ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT);
  pango_layout_set_text (layout, text, -1);

  if (writing->max_lines > 0)
    {
      pango_layout_set_height (layout, -writing->max_lines);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }

  return layout;
}

static gsize
most_bytes (const LekWriting *writing)
{
  return writing->max_lines > 0 ? (gsize) writing->max_lines * MOST_PER_LINE : MOST_PER_TEXT;
}

/* What Pango gets to see of @text: one paragraph, because it limits paragraphs one by one, and never much more than
 * the lines can hold, because it would lay out all of it before cutting. */
static char *
prepare (const char       *text,
         const LekWriting *writing)
{
  gsize most = most_bytes (writing);
  g_autofree char *clipped = NULL;
  g_auto(GStrv) lines = NULL;

  if (strlen (text) > most)
    {
      const char *end = g_utf8_find_prev_char (text, text + most);

      clipped = g_strdup_printf ("%.*s…", (int) (end - text), text);
      text = clipped;
    }

  if (writing->max_lines == 0)
    return g_strdup (text);

  lines = g_strsplit_set (text, "\r\n", -1);

  return g_strjoinv (" ", lines);
}

static double
height_of (PangoLayout *layout)
{
  int height = 0;

  pango_layout_get_size (layout, NULL, &height);

  return (double) height / PANGO_SCALE;
}

LekReportSheet *
lek_report_sheet_new (cairo_t *cr)
{
  LekReportSheet *self = g_new0 (LekReportSheet, 1);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);

  self->cr = cr;
  self->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  pango_cairo_context_set_font_options (self->context, options);
  pango_cairo_context_set_resolution (self->context, POINTS_PER_INCH);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  cairo_font_options_destroy (options);

  return self;
}

void
lek_report_sheet_free (LekReportSheet *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->context);
  g_free (self);
}

double
lek_report_sheet_get_y (LekReportSheet *self)
{
  return self->y;
}

void
lek_report_sheet_set_y (LekReportSheet *self,
                        double          y)
{
  self->y = y;
}

void
lek_report_sheet_skip (LekReportSheet *self,
                       double          points)
{
  self->y += points;
}

gboolean
lek_report_sheet_was_cut (LekReportSheet *self)
{
  return self->was_cut;
}

double
lek_report_sheet_write (LekReportSheet   *self,
                        const char       *text,
                        double            x,
                        double            width,
                        const LekWriting *writing)
{
  g_autofree char *one = prepare (text, writing);
  g_autoptr(PangoLayout) layout = lay_out (self, one, width, writing);

  if (!writing->quiet && (strlen (text) > most_bytes (writing) || pango_layout_is_ellipsized (layout)))
    self->was_cut = TRUE;

  if (self->cr != NULL)
    {
      set_ink (self->cr, writing->ink);
      cairo_move_to (self->cr, x, self->y);
      pango_cairo_show_layout (self->cr, layout);
    }

  return height_of (layout);
}

double
lek_report_sheet_measure (LekReportSheet   *self,
                          const char       *text,
                          double            width,
                          const LekWriting *writing)
{
  g_autofree char *one = prepare (text, writing);
  g_autoptr(PangoLayout) layout = lay_out (self, one, width, writing);

  return height_of (layout);
}

void
lek_report_sheet_rule (LekReportSheet *self,
                       double          x,
                       double          width)
{
  if (self->cr == NULL)
    return;

  set_ink (self->cr, LEK_INK_GREY);
  cairo_set_line_width (self->cr, 0.4);
  cairo_move_to (self->cr, x, self->y);
  cairo_line_to (self->cr, x + width, self->y);
  cairo_stroke (self->cr);
}

void
lek_report_sheet_box (LekReportSheet *self,
                      double          x,
                      double          width,
                      double          height,
                      LekInk          ink,
                      gboolean        fill)
{
  double y = self->y;

  if (self->cr == NULL)
    return;

  cairo_new_sub_path (self->cr);
  cairo_arc (self->cr, x + width - CORNER, y + CORNER, CORNER, -G_PI / 2, 0);
  cairo_arc (self->cr, x + width - CORNER, y + height - CORNER, CORNER, 0, G_PI / 2);
  cairo_arc (self->cr, x + CORNER, y + height - CORNER, CORNER, G_PI / 2, G_PI);
  cairo_arc (self->cr, x + CORNER, y + CORNER, CORNER, G_PI, 3 * G_PI / 2);
  cairo_close_path (self->cr);
  set_ink (self->cr, ink);

  if (fill)
    {
      cairo_fill (self->cr);
      return;
    }

  cairo_set_line_width (self->cr, 0.8);
  cairo_stroke (self->cr);
}
