/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The texts are drawn and are no widgets: GTK makes some two
 * hundred rows whatever the height of the window, and with a widget for every
 * text those took 15 MB and a third of a second. A screen reader hears the row
 * as one sentence, which is the name of the row.
 */

#include "config.h"

#include "ui/register/lek-register-line.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "ui/parts/lek-word-breaks.h"

#define GAP       12
#define ICON_SIZE 16
#define ICON_GAP  6
#define LINE_GAP  6
#define MIN_WIDTH 160

/* A title that is longer than a card is wide goes on below, as far as that. */
#define TITLE_LINES 3

/* An advice has room of its own where it stands alone. */
#define VERDICT_LINES 2

/* As the style dims labels. */
#define DIM 0.72

/* What an advice and a stand beside each other take, in letters. */
#define TALL_CARD_CHARS 34

enum
{
  COLUMN_NUMBER,
  COLUMN_TITLE,
  COLUMN_KNOWN,
  COLUMN_VERDICT,
  COLUMN_STATE,
  COLUMN_DEADLINE,
  N_COLUMNS
};

/* How wide, in letters; the title has what is left over. */
static const int n_chars[N_COLUMNS] = { 11, 23, 19, 27, 11, 22 };

struct _LekRegisterLine
{
  GtkWidget       parent_instance;

  LekRegister    *reg;
  LekRegisterRow *row;
  LekLineKind     kind;
  GtkWidget      *list;        /* not owned */
  gulong          summary_id;
};

G_DEFINE_FINAL_TYPE (LekRegisterLine, lek_register_line, GTK_TYPE_WIDGET)

/* A piece of text and where it goes. */
typedef struct
{
  const char *text;
  const char *icon;            /* before the text, or NULL */
  int         x, y, width;
  int         n_lines;         /* at most; 0: one */
  gboolean    bold;
  gboolean    even_figures;
  gboolean    at_end;          /* against the far side */
  gboolean    dim;
} Piece;

static void
measure_letters (LekRegisterLine *self,
                 int             *out_width,
                 int             *out_height)
{
  PangoContext *context = gtk_widget_get_pango_context (self->list);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);

  *out_width = PANGO_PIXELS_CEIL (pango_font_metrics_get_approximate_char_width (metrics));
  *out_height = PANGO_PIXELS_CEIL (pango_font_metrics_get_ascent (metrics) +
                                   pango_font_metrics_get_descent (metrics));
  pango_font_metrics_unref (metrics);
}

static void
draw_icon (LekRegisterLine *self,
           GtkSnapshot     *snapshot,
           const char      *name,
           int              x,
           int              y,
           const GdkRGBA   *color)
{
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (self));
  g_autoptr(GtkIconPaintable) icon = NULL;

  icon = gtk_icon_theme_lookup_icon (gtk_icon_theme_get_for_display (display), name, NULL, ICON_SIZE,
                                     gtk_widget_get_scale_factor (GTK_WIDGET (self)),
                                     gtk_widget_get_direction (GTK_WIDGET (self)), 0);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot,
                                            ICON_SIZE, ICON_SIZE, color, 1);
  gtk_snapshot_restore (snapshot);
}

static int
get_icon_room (const Piece *piece)
{
  return piece->icon != NULL ? ICON_SIZE + ICON_GAP : 0;
}

static PangoLayout *
make_layout (LekRegisterLine *self,
             const Piece     *piece)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (self->list, piece->text);
  g_autoptr(PangoAttrList) attributes = piece->n_lines > 0 ? lek_word_breaks_find (piece->text)
                                                           : pango_attr_list_new ();

  if (piece->bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  if (piece->even_figures)
    pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));

  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (layout, MAX (0, piece->width) * PANGO_SCALE);
  if (piece->n_lines > 0)
    {
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_height (layout, -piece->n_lines);
    }
  if (piece->at_end)
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);

  return layout;
}

/* How high it is, in pixels. */
static int
draw_piece (LekRegisterLine *self,
            GtkSnapshot     *snapshot,
            Piece            piece)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  g_autoptr(PangoLayout) layout = NULL;
  int room = get_icon_room (&piece);
  int height;
  GdkRGBA color;

  piece.width -= room;
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    piece.x = gtk_widget_get_width (GTK_WIDGET (self)) - piece.x - piece.width - room;
  layout = make_layout (self, &piece);
  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_style_context_get_color (style, &color);

  if (piece.icon != NULL)
    draw_icon (self, snapshot, piece.icon, piece.x,
               piece.y + (height / pango_layout_get_line_count (layout) - ICON_SIZE) / 2, &color);
  if (piece.dim)
    gtk_snapshot_push_opacity (snapshot, DIM);
  gtk_snapshot_render_layout (snapshot, style, piece.x + room, piece.y, layout);
  if (piece.dim)
    gtk_snapshot_pop (snapshot);

  return height;
}

/* Where the columns are. Too narrow for all, they give way alike, until the list folds into cards. */
static void
place_columns (LekRegisterLine *self,
               Piece           *pieces)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)) - (N_COLUMNS - 1) * GAP;
  int letter, height;
  int wanted = 0;
  int x = 0;

  measure_letters (self, &letter, &height);
  for (guint i = 0; i < N_COLUMNS; i++)
    wanted += n_chars[i] * letter;

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      int own = n_chars[i] * letter;

      if (width < wanted)
        own = own * MAX (width, 0) / wanted;
      else if (i == COLUMN_TITLE)
        own += width - wanted;

      pieces[i].x = x;
      pieces[i].width = own;
      x += own + GAP;
    }
}

static const char *
get_heading (guint column)
{
  switch (column)
    {
    case COLUMN_NUMBER:
      return C_("column", "Number");
    case COLUMN_TITLE:
      return C_("column", "What");
    case COLUMN_KNOWN:
      return C_("column", "Known since");
    case COLUMN_VERDICT:
      return C_("column", "Advice");
    case COLUMN_STATE:
      return C_("column", "State");
    case COLUMN_DEADLINE:
    default:
      return C_("column", "Deadline");
    }
}

static void
draw_headings (LekRegisterLine *self,
               GtkSnapshot     *snapshot)
{
  Piece pieces[N_COLUMNS] = { 0 };

  place_columns (self, pieces);
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      pieces[i].text = get_heading (i);
      pieces[i].bold = TRUE;
      draw_piece (self, snapshot, pieces[i]);
    }
}

static void
name_headings (LekRegisterLine *self)
{
  const char *headings[N_COLUMNS + 1] = { NULL };
  g_autofree char *name = NULL;

  for (guint i = 0; i < N_COLUMNS; i++)
    headings[i] = get_heading (i);

  name = g_strjoinv (", ", (char **) headings);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
draw_columns (LekRegisterLine  *self,
              GtkSnapshot      *snapshot,
              const LekSummary *summary,
              const LekScene   *scene)
{
  g_autofree char *known = lek_describe_known (summary, scene);
  g_autofree char *deadline = lek_describe_deadline (summary, scene);
  Piece pieces[N_COLUMNS] = {
    [COLUMN_NUMBER] = { summary->number, .even_figures = TRUE },
    [COLUMN_TITLE] = { summary->title },
    [COLUMN_KNOWN] = { known },
    [COLUMN_VERDICT] = { lek_describe_verdict (summary), lek_describe_verdict_icon (summary) },
    [COLUMN_STATE] = { lek_describe_state (summary) },
    [COLUMN_DEADLINE] = { deadline },
  };

  place_columns (self, pieces);
  for (guint i = 0; i < N_COLUMNS; i++)
    draw_piece (self, snapshot, pieces[i]);
}

/* With large text the stand goes below the advice instead of beside it. */
static gboolean
is_tall_card (int width,
              int letter)
{
  return width < TALL_CARD_CHARS * letter;
}

static char *
dup_card_title (const LekSummary *summary)
{
  return g_strdup_printf ("%s · %s", summary->number, summary->title);
}

static int
measure_piece (LekRegisterLine *self,
               Piece            piece)
{
  g_autoptr(PangoLayout) layout = NULL;
  int height;

  piece.width -= get_icon_room (&piece);
  layout = make_layout (self, &piece);
  pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

static Piece
make_title_piece (const char *title,
                  int         width)
{
  return (Piece) { title, .width = width, .n_lines = TITLE_LINES, .bold = TRUE };
}

static Piece
make_verdict_piece (const LekSummary *summary,
                    gboolean          tall,
                    int               width)
{
  return (Piece) {
    lek_describe_verdict (summary), lek_describe_verdict_icon (summary),
    .width = width, .n_lines = tall ? VERDICT_LINES : 0,
  };
}

static int
get_card_height (LekRegisterLine *self,
                 int              width)
{
  const LekSummary *summary = self->row != NULL ? lek_register_row_get_summary (self->row) : NULL;
  g_autofree char *title = summary != NULL ? dup_card_title (summary) : g_strdup ("");
  int letter, line, height;

  measure_letters (self, &letter, &line);
  height = measure_piece (self, make_title_piece (title, width)) + LINE_GAP;
  if (!is_tall_card (width, letter))
    return height + line;

  if (summary != NULL)
    height += MAX (line, measure_piece (self, make_verdict_piece (summary, TRUE, width)));

  return height + LINE_GAP + line;
}

static void
draw_card (LekRegisterLine  *self,
           GtkSnapshot      *snapshot,
           const LekSummary *summary,
           const LekScene   *scene)
{
  gboolean contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  g_autofree char *deadline = lek_describe_deadline_short (summary, scene);
  g_autofree char *title = dup_card_title (summary);
  const char *stand = *deadline != '\0' && summary->state == LEK_STATE_OPEN ? deadline
                                                                         : lek_describe_state (summary);
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int letter, line, right, y;
  gboolean tall;
  Piece verdict;

  measure_letters (self, &letter, &line);
  tall = is_tall_card (width, letter);
  right = tall ? width : MIN (18 * letter, width / 2);
  y = draw_piece (self, snapshot, make_title_piece (title, width)) + LINE_GAP;
  verdict = make_verdict_piece (summary, tall, tall ? width : width - right - GAP);
  verdict.y = y;
  line = MAX (line, draw_piece (self, snapshot, verdict));
  draw_piece (self, snapshot, (Piece) {
    stand, .x = width - right, .y = tall ? y + line + LINE_GAP : y, .width = right,
    .at_end = !tall, .dim = !contrast,
  });
}

static void
lek_register_line_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  LekRegisterLine *self = LEK_REGISTER_LINE (widget);
  const LekSummary *summary = self->row != NULL ? lek_register_row_get_summary (self->row) : NULL;
  LekScene scene;

  if (self->kind == LEK_LINE_HEADINGS)
    draw_headings (self, snapshot);

  if (summary == NULL)
    return;

  scene = lek_register_scene (self->reg, summary);
  if (self->kind == LEK_LINE_CARD)
    draw_card (self, snapshot, summary, &scene);
  else
    draw_columns (self, snapshot, summary, &scene);
}

static void
lek_register_line_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  LekRegisterLine *self = LEK_REGISTER_LINE (widget);
  int letter, height;

  measure_letters (self, &letter, &height);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = self->kind != LEK_LINE_CARD ? height
               : for_size >= 0 ? get_card_height (self, for_size)
                               : 2 * height + LINE_GAP;
  else
    *minimum = MIN_WIDTH;

  *natural = *minimum;
}

static GtkSizeRequestMode
lek_register_line_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The title may be as long as another number of lines. */
static void
summary_changed_cb (LekRegisterLine *self)
{
  if (self->kind == LEK_LINE_CARD)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  lek_register_line_refresh (self);
}

static GtkWidget *
get_list_row (LekRegisterLine *self)
{
  return gtk_widget_get_parent (GTK_WIDGET (self));
}

void
lek_register_line_refresh (LekRegisterLine *self)
{
  const LekSummary *summary = NULL;
  g_autofree char *name = NULL;
  LekScene scene;

  g_return_if_fail (LEK_IS_REGISTER_LINE (self));

  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (self->row != NULL)
    summary = lek_register_row_get_summary (self->row);
  if (summary == NULL || get_list_row (self) == NULL)
    return;

  /* GTK 4.8 cannot name a row of a list itself: gtk_list_item_set_accessible_label () is of 4.12. */
  scene = lek_register_scene (self->reg, summary);
  name = lek_describe_row (summary, &scene);
  gtk_accessible_update_property (GTK_ACCESSIBLE (get_list_row (self)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
lek_register_line_dispose (GObject *object)
{
  LekRegisterLine *self = LEK_REGISTER_LINE (object);

  g_clear_signal_handler (&self->summary_id, self->row);
  g_clear_object (&self->row);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (lek_register_line_parent_class)->dispose (object);
}

static void
lek_register_line_class_init (LekRegisterLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lek_register_line_dispose;
  widget_class->get_request_mode = lek_register_line_get_request_mode;
  widget_class->measure = lek_register_line_measure;
  widget_class->snapshot = lek_register_line_snapshot;
}

static void
lek_register_line_init (LekRegisterLine *self)
{
}

GtkWidget *
lek_register_line_new (LekRegister *reg,
                       LekLineKind  kind,
                       GtkWidget   *list)
{
  GtkAccessibleRole role = kind == LEK_LINE_HEADINGS ? GTK_ACCESSIBLE_ROLE_LABEL
                                                     : GTK_ACCESSIBLE_ROLE_PRESENTATION;
  LekRegisterLine *self = g_object_new (LEK_TYPE_REGISTER_LINE, "accessible-role", role, NULL);

  self->reg = g_object_ref (reg);
  self->kind = kind;
  self->list = list;
  if (kind == LEK_LINE_HEADINGS)
    name_headings (self);
  /* What is drawn dim is not dim there. */
  if (kind == LEK_LINE_CARD)
    g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast",
                             G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
lek_register_line_set_row (LekRegisterLine *self,
                           LekRegisterRow  *row)
{
  g_return_if_fail (LEK_IS_REGISTER_LINE (self));

  g_clear_signal_handler (&self->summary_id, self->row);
  g_set_object (&self->row, row);
  if (row == NULL)
    return;

  self->summary_id = g_signal_connect_swapped (row, "notify::summary",
                                               G_CALLBACK (summary_changed_cb), self);
  summary_changed_cb (self);
}

LekRegisterRow *
lek_register_line_get_row (LekRegisterLine *self)
{
  g_return_val_if_fail (LEK_IS_REGISTER_LINE (self), NULL);

  return self->row;
}

LekScene
lek_register_scene (LekRegister      *reg,
                    const LekSummary *summary)
{
  LekScene scene = {
    .rules = lek_library_get_rules (lek_register_get_library (reg), summary->rules_id),
    .now_utc = lek_clock_now (lek_register_get_clock (reg)),
    .voice = lek_preferences_get_voice (lek_register_get_preferences (reg)),
  };

  return scene;
}
