/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. GtkInscription and not GtkLabel: it is measured without its
 * text, which makes a jump through a long list four times as fast.
 */

#include "config.h"

#include "ui/lek-register-cell.h"

struct _LekRegisterCell
{
  GtkWidget       parent_instance;

  LekRegister    *reg;
  LekRegisterRow *row;
  LekCellKind     kind;
  gulong          summary_id;

  GtkImage       *icon;        /* or NULL */
  GtkInscription *first;
  GtkInscription *second;      /* card only */
  GtkInscription *third;       /* card only */
};

G_DEFINE_FINAL_TYPE (LekRegisterCell, lek_register_cell, GTK_TYPE_WIDGET)

static GtkInscription *
add_text (GtkBox     *box,
          guint       min_chars,
          guint       nat_chars,
          const char *css_class)
{
  GtkWidget *text = gtk_inscription_new (NULL);

  gtk_inscription_set_min_chars (GTK_INSCRIPTION (text), min_chars);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (text), nat_chars);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (text),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_widget_set_hexpand (text, TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (text, css_class);
  gtk_box_append (box, text);

  return GTK_INSCRIPTION (text);
}

static GtkBox *
add_box (GtkWidget      *parent,
         GtkOrientation  orientation)
{
  GtkWidget *box = gtk_box_new (orientation, 6);

  if (GTK_IS_BOX (parent))
    gtk_box_append (GTK_BOX (parent), box);
  else
    gtk_widget_set_parent (box, parent);

  return GTK_BOX (box);
}

static GtkImage *
add_icon (GtkBox *box)
{
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  NULL);

  gtk_box_append (box, icon);

  return GTK_IMAGE (icon);
}

static void
build_card (LekRegisterCell *self)
{
  GtkBox *lines = add_box (GTK_WIDGET (self), GTK_ORIENTATION_VERTICAL);
  GtkBox *lower;

  gtk_widget_add_css_class (GTK_WIDGET (self), "lek-register-card");
  self->first = add_text (lines, 10, 30, "heading");
  lower = add_box (GTK_WIDGET (lines), GTK_ORIENTATION_HORIZONTAL);
  self->icon = add_icon (lower);
  self->second = add_text (lower, 10, 24, NULL);
  self->third = add_text (lower, 8, 16, "dim-label");
  gtk_widget_set_hexpand (GTK_WIDGET (self->third), FALSE);
  gtk_inscription_set_xalign (self->third, 1);
}

static void
build_cell (LekRegisterCell *self)
{
  static const guint min_chars[LEK_N_COLUMNS] = { 8, 12, 12, 12, 7, 12 };
  static const guint nat_chars[LEK_N_COLUMNS] = { 9, 30, 15, 19, 8, 17 };
  GtkBox *box = add_box (GTK_WIDGET (self), GTK_ORIENTATION_HORIZONTAL);

  if (self->kind == LEK_CELL_VERDICT)
    self->icon = add_icon (box);

  self->first = add_text (box, min_chars[self->kind], nat_chars[self->kind],
                          self->kind == LEK_CELL_NUMBER ? "numeric" : NULL);
}

static void
name_row (LekRegisterCell  *self,
          const LekSummary *summary,
          const LekScene   *scene)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *name = NULL;

  /* GTK 4.8 cannot name a row of a list itself (gtk_list_item_set_accessible_label () is 4.12).
   * A card's parent is the row; a cell's parent is the cell of the column view within it. */
  if (row != NULL && self->kind != LEK_CELL_CARD)
    row = gtk_widget_get_parent (row);
  if (row == NULL)
    return;

  name = lek_describe_row (summary, scene);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
take_text (GtkInscription *inscription,
           char           *text)
{
  gtk_inscription_set_text (inscription, text);
  g_free (text);
}

static void
fill_card (LekRegisterCell  *self,
           const LekSummary *summary,
           const LekScene   *scene)
{
  g_autofree char *deadline = lek_describe_deadline_short (summary, scene);

  take_text (self->first, g_strdup_printf ("%s · %s", summary->number, summary->title));
  gtk_image_set_from_icon_name (self->icon, lek_describe_verdict_icon (summary));
  gtk_inscription_set_text (self->second, lek_describe_verdict (summary));
  gtk_inscription_set_text (self->third,
                            *deadline != '\0' && summary->state == LEK_STATE_OPEN
                            ? deadline : lek_describe_state (summary));
}

static void
fill_cell (LekRegisterCell  *self,
           const LekSummary *summary,
           const LekScene   *scene)
{
  switch (self->kind)
    {
    case LEK_CELL_NUMBER:
      gtk_inscription_set_text (self->first, summary->number);
      break;
    case LEK_CELL_TITLE:
      gtk_inscription_set_text (self->first, summary->title);
      break;
    case LEK_CELL_KNOWN:
      take_text (self->first, lek_describe_known (summary, scene));
      break;
    case LEK_CELL_VERDICT:
      gtk_image_set_from_icon_name (self->icon, lek_describe_verdict_icon (summary));
      gtk_inscription_set_text (self->first, lek_describe_verdict (summary));
      break;
    case LEK_CELL_STATE:
      gtk_inscription_set_text (self->first, lek_describe_state (summary));
      break;
    case LEK_CELL_DEADLINE:
      take_text (self->first, lek_describe_deadline (summary, scene));
      break;
    case LEK_CELL_CARD:
    default:
      fill_card (self, summary, scene);
    }
}

void
lek_register_cell_refresh (LekRegisterCell *self)
{
  const LekSummary *summary = NULL;
  LekScene scene;

  g_return_if_fail (LEK_IS_REGISTER_CELL (self));

  if (self->row != NULL)
    summary = lek_register_row_get_summary (self->row);

  if (summary == NULL)
    {
      gtk_inscription_set_text (self->first, "");
      return;
    }

  scene = lek_register_scene (self->reg, summary);
  fill_cell (self, summary, &scene);
  if (self->kind == LEK_CELL_NUMBER || self->kind == LEK_CELL_CARD)
    name_row (self, summary, &scene);
}

static void
lek_register_cell_dispose (GObject *object)
{
  LekRegisterCell *self = LEK_REGISTER_CELL (object);
  GtkWidget *child;

  g_clear_signal_handler (&self->summary_id, self->row);
  g_clear_object (&self->row);
  g_clear_object (&self->reg);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (lek_register_cell_parent_class)->dispose (object);
}

static void
lek_register_cell_class_init (LekRegisterCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lek_register_cell_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lek_register_cell_init (LekRegisterCell *self)
{
}

GtkWidget *
lek_register_cell_new (LekRegister *reg,
                       LekCellKind  kind)
{
  LekRegisterCell *self = g_object_new (LEK_TYPE_REGISTER_CELL, NULL);

  self->reg = g_object_ref (reg);
  self->kind = kind;
  if (kind == LEK_CELL_CARD)
    build_card (self);
  else
    build_cell (self);

  return GTK_WIDGET (self);
}

void
lek_register_cell_set_row (LekRegisterCell *self,
                           LekRegisterRow  *row)
{
  g_return_if_fail (LEK_IS_REGISTER_CELL (self));

  g_clear_signal_handler (&self->summary_id, self->row);
  g_set_object (&self->row, row);
  if (row == NULL)
    return;

  self->summary_id = g_signal_connect_swapped (row, "notify::summary",
                                               G_CALLBACK (lek_register_cell_refresh), self);
  lek_register_cell_refresh (self);
}

LekRegisterRow *
lek_register_cell_get_row (LekRegisterCell *self)
{
  g_return_val_if_fail (LEK_IS_REGISTER_CELL (self), NULL);

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
