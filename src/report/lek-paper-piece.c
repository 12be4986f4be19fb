/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Sizes are in points; what is filled in by hand gets lines of
 * 8 mm.
 */

#include "config.h"

#include "report/lek-paper-piece.h"

#define LINE 22.0
#define FORM_LINE 18.5
#define LABEL_SHARE 0.3
#define GAP 12.0

/**
 * Sizes: of one look.
 * @gap: below a piece
 */
typedef struct
{
  double text;
  double lead;
  double heading;
  double action;
  double gap;
} Sizes;

static const Sizes sizes[] = {
  [LEK_PAPER_CARD] = { 12, 16, 13, 17.5, 10 },
  [LEK_PAPER_NOTICE] = { 15, 18, 15, 18, 16 },
  [LEK_PAPER_SHEET] = { 10.5, 12, 12, 12, 7 },
  [LEK_PAPER_MAIL] = { 11, 11, 11, 12, 9 },
  [LEK_PAPER_FORM] = { 9, 10, 13, 12, 4 },
};

double
lek_paper_piece_get_size (const LekPieceSetting *setting)
{
  return sizes[setting->look].text * setting->scale;
}

static double
get_gap (const LekPieceSetting *setting)
{
  return sizes[setting->look].gap * setting->scale;
}

static double
write_at (LekReportSheet   *sheet,
          const char       *text,
          double            x,
          double            y,
          double            width,
          const LekWriting *writing)
{
  double before = lek_report_sheet_get_y (sheet);
  double height;

  if (*text == '\0')
    return 0;

  lek_report_sheet_set_y (sheet, y);
  height = lek_report_sheet_write (sheet, text, x, width, writing);
  lek_report_sheet_set_y (sheet, before);

  return height;
}

/* @n lines to write on, from @y down; returns how high they are. */
static double
rule_room (LekReportSheet        *sheet,
           const LekPieceSetting *setting,
           double                 x,
           double                 y,
           double                 width,
           guint                  n)
{
  double before = lek_report_sheet_get_y (sheet);
  double line = setting->look == LEK_PAPER_FORM ? FORM_LINE : LINE * MAX (setting->scale, 0.85);

  for (guint i = 1; i <= n; i++)
    {
      lek_report_sheet_set_y (sheet, y + i * line);
      lek_report_sheet_rule (sheet, x, width);
    }
  lek_report_sheet_set_y (sheet, before);

  return n * line;
}

/* A line that begins with "- " is a point of a list. Returns how high the lines are. */
static double
write_lines (LekReportSheet   *sheet,
             const char       *text,
             double            x,
             double            y,
             double            width,
             const LekWriting *writing)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  double indent = writing->size * 1.2;
  double top = y;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      gboolean point = g_str_has_prefix (lines[i], "- ");

      if (point)
        write_at (sheet, "•", x, y, indent, writing);
      if (*lines[i] == '\0')
        y += writing->size;
      else
        y += write_at (sheet, point ? lines[i] + 2 : lines[i], point ? x + indent : x, y,
                       point ? width - indent : width, writing);
    }

  return y - top;
}

static double
set_text (LekReportSheet        *sheet,
          const LekPieceSetting *setting,
          const LekPaperPiece   *piece,
          double                 size,
          gboolean               bold,
          LekInk                 ink)
{
  LekWriting writing = { size, bold, ink };

  return write_lines (sheet, piece->text, setting->x, lek_report_sheet_get_y (sheet), setting->width, &writing);
}

static double
set_list (LekReportSheet        *sheet,
          const LekPieceSetting *setting,
          const LekPaperPiece   *piece)
{
  LekWriting writing = { lek_paper_piece_get_size (setting), FALSE, LEK_INK_BLACK };
  g_auto(GStrv) lines = g_strsplit (piece->text, "\n", -1);
  double indent = writing.size * 1.2;
  double y = lek_report_sheet_get_y (sheet);
  double top = y;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      write_at (sheet, setting->look == LEK_PAPER_NOTICE ? "☐" : "•", setting->x, y, indent, &writing);
      y += write_at (sheet, lines[i], setting->x + indent * 1.3, y, setting->width - indent * 1.3, &writing) +
           writing.size * 0.3;
    }

  return y - top;
}

/* A number in a square, the action, and a box to tick. */
static double
set_action (LekReportSheet        *sheet,
            const LekPieceSetting *setting,
            const LekPaperPiece   *piece)
{
  double size = sizes[setting->look].action * setting->scale;
  LekWriting text = { size, FALSE, LEK_INK_BLACK };
  LekWriting number = { size * 1.15, TRUE, LEK_INK_WHITE, .centred = TRUE };
  double box = size * 1.9;
  double y = lek_report_sheet_get_y (sheet);
  double width = setting->width - 2 * (box + GAP);
  double height = lek_report_sheet_measure (sheet, piece->text, width, &text);
  double row = MAX (height, box);
  double digit = lek_report_sheet_measure (sheet, piece->label, box, &number);

  lek_report_sheet_box (sheet, setting->x, box, box, LEK_INK_TEAL, TRUE);
  write_at (sheet, piece->label, setting->x, y + (box - digit) / 2, box, &number);
  write_at (sheet, piece->text, setting->x + box + GAP, y + MAX ((row - height) / 2, 0), width, &text);
  lek_report_sheet_box (sheet, setting->x + setting->width - box, box, box, LEK_INK_GREY, FALSE);

  return row + size * 0.35;
}

static double
set_big (LekReportSheet        *sheet,
         const LekPieceSetting *setting,
         const LekPaperPiece   *piece)
{
  LekWriting writing = { 40 * setting->scale, TRUE, LEK_INK_TEAL, .centred = TRUE };
  double inner = setting->width - 4 * GAP;
  double y = lek_report_sheet_get_y (sheet);
  double height = lek_report_sheet_measure (sheet, piece->text, inner, &writing) + 4 * GAP;

  lek_report_sheet_box (sheet, setting->x, setting->width, height, LEK_INK_TEAL, FALSE);
  write_at (sheet, piece->text, setting->x + 2 * GAP, y + 2 * GAP, inner, &writing);

  return height;
}

static double
set_fact (LekReportSheet        *sheet,
          const LekPieceSetting *setting,
          const LekPaperPiece   *piece)
{
  double size = lek_paper_piece_get_size (setting);
  LekWriting label = { size, TRUE, LEK_INK_BLACK };
  LekWriting text = { size, FALSE, LEK_INK_BLACK };
  double share = setting->look == LEK_PAPER_CARD || setting->look == LEK_PAPER_FORM ? 0.5 : LABEL_SHARE;
  double left = setting->width * share;
  double y = lek_report_sheet_get_y (sheet);
  double height = write_at (sheet, piece->label, setting->x, y, left - GAP, &label);
  double right = write_lines (sheet, piece->text, setting->x + left, y, setting->width - left, &text);

  /* The line stands at the foot of the words beside it. */
  if (piece->room > 0)
    right += rule_room (sheet, setting, setting->x + left, y + right + size * 1.25 - LINE * MAX (setting->scale, 0.85),
                        setting->width - left, piece->room) - LINE * MAX (setting->scale, 0.85) + size * 1.25;

  return MAX (height, right);
}

static double
set_question (LekReportSheet        *sheet,
              const LekPieceSetting *setting,
              const LekPaperPiece   *piece,
              guint                  number)
{
  LekWriting writing = { lek_paper_piece_get_size (setting), TRUE, LEK_INK_BLACK };
  g_autofree char *mark = g_strdup_printf ("%u", number);
  double indent = writing.size * 2;
  double y = lek_report_sheet_get_y (sheet);
  double height;

  write_at (sheet, mark, setting->x, y, indent, &writing);
  height = write_at (sheet, piece->label, setting->x + indent, y, setting->width - indent, &writing);

  return height + rule_room (sheet, setting, setting->x + indent, y + height, setting->width - indent, piece->room);
}

static double
write_note (LekReportSheet        *sheet,
            const LekPieceSetting *setting,
            const char            *note,
            double                 x,
            double                 y)
{
  LekWriting writing = { lek_paper_piece_get_size (setting) - 1, FALSE, LEK_INK_GREY };

  return note != NULL ? write_at (sheet, note, x, y, setting->x + setting->width - x, &writing) : 0;
}

/* As many boxes beside each other as leave room for the longest word. */
static guint
count_across (char  **options,
              double  width,
              double  size)
{
  glong longest = 1;

  for (guint i = 0; options[i] != NULL; i++)
    longest = MAX (longest, g_utf8_strlen (options[i], -1));

  return CLAMP ((guint) (width / (longest * size * 0.5 + 2 * size)), 1, 3);
}

static double
set_boxes (LekReportSheet        *sheet,
           const LekPieceSetting *setting,
           const char            *text,
           double                 x,
           double                 y)
{
  double size = lek_paper_piece_get_size (setting) - 0.5;
  LekWriting writing = { size, FALSE, LEK_INK_BLACK };
  g_auto(GStrv) options = g_strsplit (text, "\n", -1);
  double width = setting->x + setting->width - x;
  guint across = count_across (options, width, size);
  double cell = width / across;
  double before = lek_report_sheet_get_y (sheet);
  double top = y;
  double row = 0;

  for (guint i = 0; options[i] != NULL; i++)
    {
      double at = x + cell * (i % across);

      if (i > 0 && i % across == 0)
        {
          y += row + 2;
          row = 0;
        }
      lek_report_sheet_set_y (sheet, y + size * 0.25);
      lek_report_sheet_box (sheet, at, size, size, LEK_INK_GREY, FALSE);
      row = MAX (row, write_at (sheet, options[i], at + size * 1.5, y, cell - size * 2, &writing));
    }
  lek_report_sheet_set_y (sheet, before);

  return y + row + 2 - top;
}

static double
set_ask (LekReportSheet        *sheet,
         const LekPieceSetting *setting,
         const LekPaperPiece   *piece,
         guint                  number)
{
  LekWriting writing = { lek_paper_piece_get_size (setting), TRUE, LEK_INK_BLACK };
  g_autofree char *mark = number > 0 ? g_strdup_printf ("%u", number) : g_strdup ("");
  double indent = writing.size * 2.2;
  double x = setting->x + indent;
  double width = setting->width - indent;
  double y = lek_report_sheet_get_y (sheet);
  double height;

  write_at (sheet, mark, setting->x, y, indent, &writing);
  height = write_at (sheet, piece->label, x, y, width, &writing);
  height += write_note (sheet, setting, piece->note, x, y + height);
  if (*piece->text != '\0')
    height += set_boxes (sheet, setting, piece->text, x, y + height + 2) + 2;

  return height + rule_room (sheet, setting, x, y + height, width, piece->room);
}

static double
set_subheading (LekReportSheet        *sheet,
                const LekPieceSetting *setting,
                const LekPaperPiece   *piece)
{
  LekWriting writing = { lek_paper_piece_get_size (setting) + 1.5, TRUE, LEK_INK_TEAL };
  double y = lek_report_sheet_get_y (sheet);
  double height = write_at (sheet, piece->text, setting->x, y, setting->width, &writing);

  return height + write_note (sheet, setting, piece->note, setting->x, y + height);
}

static double
set_answer (LekReportSheet        *sheet,
            const LekPieceSetting *setting,
            const LekPaperPiece   *piece)
{
  LekWriting label = { lek_paper_piece_get_size (setting), TRUE, LEK_INK_BLACK };
  LekWriting text = { label.size, FALSE, LEK_INK_BLACK };
  double y = lek_report_sheet_get_y (sheet);
  double height = write_at (sheet, piece->label, setting->x, y, setting->width, &label) + 1;

  return height + write_lines (sheet, piece->text, setting->x, y + height, setting->width, &text);
}

double
lek_paper_piece_set (LekReportSheet        *sheet,
                     const LekPieceSetting *setting,
                     const LekPaperPiece   *piece,
                     guint                  number)
{
  const Sizes *size = &sizes[setting->look];
  double gap = get_gap (setting);

  switch (piece->style)
    {
    case LEK_BLOCK_LEAD:
      return set_text (sheet, setting, piece, size->lead * setting->scale, FALSE, LEK_INK_BLACK) + 1.5 * gap;
    case LEK_BLOCK_HEADING:
      return set_text (sheet, setting, piece, size->heading * setting->scale, TRUE, LEK_INK_TEAL) + 0.5 * gap;
    case LEK_BLOCK_LIST:
      return set_list (sheet, setting, piece) + gap;
    case LEK_BLOCK_BIG:
      return set_big (sheet, setting, piece) + 2 * gap;
    case LEK_BLOCK_ACTIONS:
      return set_action (sheet, setting, piece) + gap;
    case LEK_BLOCK_FACT:
      return set_fact (sheet, setting, piece) + (piece->room > 0 ? 1.3 : 0.7) * gap;
    case LEK_BLOCK_QUESTION:
      return set_question (sheet, setting, piece, number) + 1.3 * gap;
    case LEK_BLOCK_ANSWER:
      return set_answer (sheet, setting, piece) + gap;
    case LEK_BLOCK_SUBHEADING:
      return set_subheading (sheet, setting, piece) + 0.5 * gap;
    case LEK_BLOCK_ASK:
    case LEK_BLOCK_LINES:
      return set_ask (sheet, setting, piece, number) + 1.3 * gap;
    case LEK_BLOCK_TEXT:
    case LEK_BLOCK_PROCEDURE:
    default:
      return set_text (sheet, setting, piece, size->text * setting->scale, FALSE, LEK_INK_BLACK) + gap;
    }
}
