/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Every paper is laid out once, when it is given; a page only
 * knows which pieces stand on it and where.
 */

#include "config.h"

#include "report/lek-paper-setting.h"

#include <string.h>

#include "report/lek-paper-piece.h"
#include "report/lek-paper.h"
#include "report/lek-pdf.h"

#define MARGIN 56.0
#define MAIL_MARGIN 71.0        /* 25 mm */
#define FORM_MARGIN 40.0
#define FORM_GAP 18.0          /* between the columns */
#define FOOT 40.0
#define RECIPIENT_Y 142.0       /* 50 mm: the window of a C5 envelope (NEN 1026) */
#define DATE_Y 241.0            /* 85 mm */
/* Bytes and lines: shorter than a page at any mix of letters. */
#define MAX_PIECE 1500
#define MAX_LINES 30
/* Pieces of a form that are not worth a page. */
#define HANDFUL 8

/**
 * Placed: a piece and where it stands.
 * @number: of a question
 * @x, @width: of its column
 */
typedef struct
{
  LekPaperPiece piece;       /* owns its words */
  guint         number;
  guint         page;
  double        x;
  double        width;
  double        y;
} Placed;

/* Where the next piece of a form goes. */
typedef struct
{
  guint  column;
  double top;
  double y;
} Place;

/**
 * Sheet: one paper that was laid out.
 * @first_page: counted over all papers
 */
typedef struct
{
  const LekPaperText *paper;
  LekPieceSetting     setting;
  GArray             *placed;       /* (element-type Placed) */
  guint               first_page;
  guint               n_pages;
} Sheet;

struct _LekPaperSetting
{
  GObject    parent_instance;

  GPtrArray *papers;
  GPtrArray *sheets;        /* (element-type Sheet) */
  guint      n_pages;
};

G_DEFINE_FINAL_TYPE (LekPaperSetting, lek_paper_setting, G_TYPE_OBJECT)

static void
placed_clear (gpointer data)
{
  Placed *placed = data;

  g_free (placed->piece.label);
  g_free (placed->piece.text);
  g_free (placed->piece.note);
}

static void
sheet_free (Sheet *self)
{
  g_array_unref (self->placed);
  g_free (self);
}

static void
add_piece (Sheet               *self,
           const LekPaperPiece *piece,
           const char          *label,
           const char          *text,
           gsize                length,
           guint                number)
{
  Placed placed = { .piece = *piece, .number = number };

  placed.piece.label = g_strdup (label);
  placed.piece.text = g_strndup (text, length);
  placed.piece.note = g_strdup (piece->note);
  g_array_append_val (self->placed, placed);
}

/* The end of a part of @text that surely fits on a page: at a line's end or a space where there is one. */
static const char *
find_end (const char *text)
{
  const char *end = NULL;
  guint n_lines = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (*at == '\n' || *at == ' ')
        end = at;
      n_lines += *at == '\n' ? 1 : 0;

      if (n_lines == MAX_LINES || at - text >= MAX_PIECE)
        return end != NULL ? end : at;
    }

  return text + strlen (text);
}

/* What is longer than a page goes on as running text. */
static void
gather_piece (Sheet               *self,
              const LekPaperPiece *piece,
              guint                number)
{
  const char *text = piece->text;
  const char *end = piece->style == LEK_BLOCK_ASK ? text + strlen (text) : find_end (text);
  LekPaperPiece rest = { .style = LEK_BLOCK_TEXT };

  add_piece (self, piece, piece->label, text, end - text, number);
  while (*end != '\0')
    {
      text = *end == ' ' || *end == '\n' ? end + 1 : end;
      end = find_end (text);
      add_piece (self, &rest, "", text, end - text, 0);
    }
}

static gboolean
is_numbered (const LekPaperPiece *piece)
{
  return piece->style == LEK_BLOCK_QUESTION || piece->style == LEK_BLOCK_ASK;
}

static void
gather (Sheet *self)
{
  guint n_questions = 0;

  self->placed = g_array_new (FALSE, TRUE, sizeof (Placed));
  g_array_set_clear_func (self->placed, placed_clear);

  for (guint i = 0; i < self->paper->pieces->len; i++)
    {
      const LekPaperPiece *piece = g_ptr_array_index (self->paper->pieces, i);

      gather_piece (self, piece, is_numbered (piece) ? ++n_questions : 0);
    }
}

static double
write_line (LekReportSheet *sheet,
            const Sheet    *self,
            const char     *text,
            double          y,
            double          size,
            gboolean        bold,
            LekInk          ink)
{
  LekWriting writing = { size, bold, ink };

  if (text == NULL || *text == '\0')
    return 0;

  lek_report_sheet_set_y (sheet, y);

  return lek_report_sheet_write (sheet, text, self->setting.x, self->setting.width, &writing);
}

static double
set_mail_head (LekReportSheet *sheet,
               const Sheet    *self)
{
  double size = lek_paper_piece_get_size (&self->setting);
  double y = DATE_Y;

  write_line (sheet, self, self->paper->sender, MAIL_MARGIN, size, FALSE, LEK_INK_BLACK);
  write_line (sheet, self, self->paper->recipient, RECIPIENT_Y, size, FALSE, LEK_INK_BLACK);
  y += write_line (sheet, self, self->paper->date, y, size, FALSE, LEK_INK_BLACK) + size;
  y += write_line (sheet, self, self->paper->title, y, size, TRUE, LEK_INK_BLACK) + size;

  return y;
}

static double
get_margin (LekPaperLook look)
{
  if (look == LEK_PAPER_FORM)
    return FORM_MARGIN;

  return look == LEK_PAPER_MAIL ? MAIL_MARGIN : MARGIN;
}

/* What stands above the pieces; returns where they begin. */
static double
set_head (LekReportSheet *sheet,
          const Sheet    *self)
{
  static const double titles[] = {
    [LEK_PAPER_CARD] = 28, [LEK_PAPER_NOTICE] = 20, [LEK_PAPER_SHEET] = 18, [LEK_PAPER_MAIL] = 11,
    [LEK_PAPER_FORM] = 18
  };
  double y = get_margin (self->setting.look);
  double scale = CLAMP (self->setting.scale, 0.8, 1.15);

  if (self->setting.look == LEK_PAPER_MAIL)
    return set_mail_head (sheet, self);

  y += write_line (sheet, self, self->paper->title, y, titles[self->setting.look] * scale, TRUE, LEK_INK_TEAL);

  return y + 10 * scale;
}

static double
get_bottom (void)
{
  return lek_paper_get_height () - MARGIN - FOOT / 2;
}

/* Whether a piece must not be the last on a page. */
static gboolean
leads_on (const Placed *placed)
{
  return placed->piece.style == LEK_BLOCK_HEADING;
}

/* Facts stand close together; what follows them does not. */
static gboolean
ends_table (const Sheet *self,
            guint        i)
{
  return i + 1 < self->placed->len &&
         g_array_index (self->placed, Placed, i).piece.style == LEK_BLOCK_FACT &&
         g_array_index (self->placed, Placed, i + 1).piece.style != LEK_BLOCK_FACT;
}

static double
measure (Sheet          *self,
         LekReportSheet *sheet,
         const Placed   *placed)
{
  LekPieceSetting setting = self->setting;

  setting.x = placed->x;
  setting.width = placed->width;

  return lek_paper_piece_set (sheet, &setting, &placed->piece, placed->number);
}

/* Headings from the first question under them; the rows of a table from each other. */
static gboolean
holds_next (const Sheet *self,
            guint        i)
{
  LekBlockStyle style = g_array_index (self->placed, Placed, i).piece.style;

  if (i + 1 == self->placed->len)
    return FALSE;

  return style == LEK_BLOCK_HEADING || style == LEK_BLOCK_SUBHEADING ||
         (style == LEK_BLOCK_FACT && g_array_index (self->placed, Placed, i + 1).piece.style == LEK_BLOCK_FACT);
}

/* With what it must not be parted from. */
static double
measure_together (Sheet          *self,
                  LekReportSheet *sheet,
                  guint           i)
{
  double height = measure (self, sheet, &g_array_index (self->placed, Placed, i));

  for (; holds_next (self, i); i++)
    height += measure (self, sheet, &g_array_index (self->placed, Placed, i + 1));

  return height;
}

static void
next_column (Sheet *self,
             Place *place)
{
  place->column++;
  if (place->column == 2)
    {
      place->column = 0;
      place->top = FORM_MARGIN;
      self->n_pages++;
    }
  place->y = place->top;
}

/* A form: what introduces it across the sheet, and from the first heading on two columns. */
static void
lay_out_form (Sheet  *self,
              double  scale)
{
  g_autoptr(LekReportSheet) sheet = lek_report_sheet_new (NULL);
  double column = (self->setting.width - FORM_GAP) / 2;
  gboolean wide = TRUE;
  Place place = { 0, };

  self->setting.scale = scale;
  self->n_pages = 1;
  place.y = set_head (sheet, self);

  for (guint i = 0; i < self->placed->len; i++)
    {
      g_array_index (self->placed, Placed, i).x = self->setting.x;
      g_array_index (self->placed, Placed, i).width = column;
    }

  for (guint i = 0; i < self->placed->len; i++)
    {
      Placed *placed = &g_array_index (self->placed, Placed, i);

      if (wide && placed->piece.style == LEK_BLOCK_HEADING)
        {
          wide = FALSE;
          place.top = place.y;
        }
      if (wide)
        placed->width = self->setting.width;
      else if (place.y > place.top && place.y + measure_together (self, sheet, i) > get_bottom ())
        next_column (self, &place);

      placed->x = self->setting.x + (wide ? 0 : place.column * (column + FORM_GAP));
      placed->page = self->n_pages - 1;
      placed->y = place.y;
      lek_report_sheet_set_y (sheet, place.y);
      place.y += measure (self, sheet, placed);
    }
}

static void
lay_out (Sheet  *self,
         double  scale)
{
  g_autoptr(LekReportSheet) sheet = lek_report_sheet_new (NULL);
  double y;

  self->setting.scale = scale;
  self->n_pages = 1;
  y = set_head (sheet, self);

  for (guint i = 0; i < self->placed->len; i++)
    {
      Placed *placed = &g_array_index (self->placed, Placed, i);
      double height, wanted;

      lek_report_sheet_set_y (sheet, y);
      height = lek_paper_piece_set (sheet, &self->setting, &placed->piece, placed->number);
      wanted = leads_on (placed) ? height + 4 * lek_paper_piece_get_size (&self->setting) : height;
      if (y + wanted > get_bottom () && i > 0)
        {
          self->n_pages++;
          y = MARGIN;
        }

      placed->page = self->n_pages - 1;
      placed->x = self->setting.x;
      placed->width = self->setting.width;
      placed->y = y;
      y += height + (ends_table (self, i) ? lek_paper_piece_get_size (&self->setting) / 2 : 0);
    }
}

static guint
count_on_last_page (const Sheet *self)
{
  guint n = 0;

  for (guint i = self->placed->len; i > 0 && g_array_index (self->placed, Placed, i - 1).page == self->n_pages - 1; i--)
    n++;

  return n;
}

/* A little smaller where that saves a page for a handful of questions. */
static void
fit_form (Sheet *self)
{
  guint n_pages;

  lay_out_form (self, 1);
  n_pages = self->n_pages;
  if (n_pages == 1 || count_on_last_page (self) > HANDFUL)
    return;

  for (double scale = 0.97; scale > 0.9; scale -= 0.03)
    {
      lay_out_form (self, scale);
      if (self->n_pages < n_pages)
        return;
    }

  lay_out_form (self, 1);
}

/* What hangs on a wall is as large as the page can hold. Another paper is set at its own size; where a little smaller
 * does not make it one page, on as many as it takes. */
static void
fit (Sheet *self)
{
  static const double largest[] = {
    [LEK_PAPER_CARD] = 1.4, [LEK_PAPER_NOTICE] = 1.4, [LEK_PAPER_SHEET] = 1.14, [LEK_PAPER_MAIL] = 1,
    [LEK_PAPER_FORM] = 1
  };
  gboolean must = self->setting.look == LEK_PAPER_CARD || self->setting.look == LEK_PAPER_NOTICE;
  double most = largest[self->setting.look];
  double least = must ? 0.5 : 0.82;

  if (self->setting.look == LEK_PAPER_FORM)
    {
      fit_form (self);
      return;
    }

  for (double scale = most; scale >= least; scale -= 0.03)
    {
      lay_out (self, scale);
      if (self->n_pages == 1)
        return;
    }

  if (!must)
    lay_out (self, 1);
}

static Sheet *
make_sheet (const LekPaperText *paper)
{
  Sheet *self = g_new0 (Sheet, 1);
  double margin = get_margin (paper->kind->look);

  self->paper = paper;
  self->setting.look = paper->kind->look;
  self->setting.x = margin;
  self->setting.width = lek_paper_get_width () - 2 * margin;
  gather (self);
  fit (self);

  return self;
}

static void
lek_paper_setting_finalize (GObject *object)
{
  LekPaperSetting *self = LEK_PAPER_SETTING (object);

  g_ptr_array_unref (self->sheets);
  g_clear_pointer (&self->papers, g_ptr_array_unref);

  G_OBJECT_CLASS (lek_paper_setting_parent_class)->finalize (object);
}

static void
lek_paper_setting_class_init (LekPaperSettingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lek_paper_setting_finalize;
}

static void
lek_paper_setting_init (LekPaperSetting *self)
{
  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) sheet_free);
}

LekPaperSetting *
lek_paper_setting_new (GPtrArray *papers)
{
  LekPaperSetting *self;

  g_return_val_if_fail (papers != NULL && papers->len > 0, NULL);

  self = g_object_new (LEK_TYPE_PAPER_SETTING, NULL);
  self->papers = g_ptr_array_ref (papers);
  for (guint i = 0; i < papers->len; i++)
    {
      Sheet *sheet = make_sheet (g_ptr_array_index (papers, i));

      sheet->first_page = self->n_pages;
      self->n_pages += sheet->n_pages;
      g_ptr_array_add (self->sheets, sheet);
    }

  return self;
}

guint
lek_paper_setting_get_n_pages (LekPaperSetting *self)
{
  g_return_val_if_fail (LEK_IS_PAPER_SETTING (self), 0);

  return self->n_pages;
}

static void
draw_foot (LekReportSheet *sheet,
           const Sheet    *self,
           guint           page)
{
  g_autofree char *of = g_strdup_printf ("%u", self->n_pages);
  g_autofree char *number = g_strdup_printf ("%u", page + 1);
  g_autofree char *pages = lek_library_say (self->paper->library, self->paper->voice, "report.page",
                                            "page", number, "pages", of, NULL);
  g_autofree char *foot = g_strjoin (*self->paper->foot != '\0' && self->n_pages > 1 ? "  ·  " : "",
                                     self->paper->foot, self->n_pages > 1 ? pages : "", NULL);

  write_line (sheet, self, foot, lek_paper_get_height () - FOOT, 8.5, FALSE, LEK_INK_GREY);
}

static void
draw_page (const Sheet *self,
           cairo_t     *cr,
           guint        page)
{
  g_autoptr(LekReportSheet) sheet = lek_report_sheet_new (cr);
  LekPieceSetting setting = self->setting;

  if (self->paper->practice)
    lek_paper_mark_practice (cr, self->paper->library, self->paper->voice);
  else
    lek_paper_mark (cr, NULL, self->paper->example);
  if (page == 0)
    set_head (sheet, self);

  for (guint i = 0; i < self->placed->len; i++)
    {
      const Placed *placed = &g_array_index (self->placed, Placed, i);

      if (placed->page != page)
        continue;

      setting.x = placed->x;
      setting.width = placed->width;
      lek_report_sheet_set_y (sheet, placed->y);
      lek_paper_piece_set (sheet, &setting, &placed->piece, placed->number);
    }

  draw_foot (sheet, self, page);
}

void
lek_paper_setting_draw (LekPaperSetting *self,
                        cairo_t         *cr,
                        guint            page)
{
  g_return_if_fail (LEK_IS_PAPER_SETTING (self));

  for (guint i = 0; i < self->sheets->len; i++)
    {
      const Sheet *sheet = g_ptr_array_index (self->sheets, i);

      if (page >= sheet->first_page && page < sheet->first_page + sheet->n_pages)
        draw_page (sheet, cr, page - sheet->first_page);
    }
}

gboolean
lek_paper_setting_write_pdf (LekPaperSetting  *self,
                             const char       *path,
                             GError          **error)
{
  const LekPaperText *first;
  LekPdf pdf = { NULL, self, (LekPageDraw) lek_paper_setting_draw, 0 };

  g_return_val_if_fail (LEK_IS_PAPER_SETTING (self), FALSE);

  first = g_ptr_array_index (self->papers, 0);
  pdf.title = self->papers->len > 1 ? lek_text_get (first->kind->name, first->voice) : first->title;
  pdf.n_pages = self->n_pages;

  return lek_pdf_write (&pdf, path, error);
}
