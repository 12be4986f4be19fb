/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Three clicks: "Something happened", what, and "Start" with
 * "just now" chosen already. Now is read when "Start" is pressed.
 */

#include "config.h"

#include "ui/register/lek-start-dialog.h"

#include <glib/gi18n-lib.h>

#include "core/time/lek-format.h"
#include "ui/editors/lek-moment-row.h"
#include "ui/lek-ui.h"
#include "ui/parts/lek-error-text.h"
#include "ui/parts/lek-let-wrap.h"
#include "ui/parts/lek-question-dialog.h"

struct _LekStartDialog
{
  AdwWindow       parent_instance;

  LekRegister    *reg;
  const char     *scenario;         /* belongs to the library */
  gboolean        beginning;

  GtkWidget      *back_button;
  GtkStack       *stack;
  GtkFlowBox     *tiles;
  AdwActionRow   *now_row;
  GtkCheckButton *now_button;
  GtkCheckButton *today_button;
  GtkCheckButton *other_button;
  GtkCheckButton *unknown_button;
  GtkListBox     *moment_list;
  LekMomentRow   *moment_row;
  GtkCheckButton *estimated_button;
  GtkWidget      *begin_button;
};

G_DEFINE_FINAL_TYPE (LekStartDialog, lek_start_dialog, ADW_TYPE_WINDOW)

enum
{
  BEGUN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static LekVoice
get_voice (LekStartDialog *self)
{
  return lek_preferences_get_voice (lek_register_get_preferences (self->reg));
}

static gint64
get_now (LekStartDialog *self)
{
  return lek_clock_now (lek_register_get_clock (self->reg));
}

static void
show_now (LekStartDialog *self)
{
  LekMoment now = { .utc = get_now (self) };
  g_autofree char *words = lek_format_full (&now, get_voice (self));

  adw_action_row_set_subtitle (self->now_row, words);
}

static void
tile_clicked_cb (LekStartDialog *self,
                 GtkWidget      *tile)
{
  self->scenario = g_object_get_data (G_OBJECT (tile), "scenario");
  show_now (self);
  gtk_stack_set_visible_child_name (self->stack, "when");
  gtk_widget_set_visible (self->back_button, TRUE);
  gtk_widget_grab_focus (self->begin_button);
}

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), 10);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 22);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
make_tile (LekStartDialog    *self,
           const LekScenario *scenario)
{
  LekVoice voice = get_voice (self);
  GtkWidget *child = gtk_flow_box_child_new ();
  GtkWidget *tile = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "icon-name", scenario->icon,
                                  "pixel-size", 24,
                                  "valign", GTK_ALIGN_START,
                                  NULL);

  gtk_box_append (GTK_BOX (words), make_label (lek_text_get (scenario->label, voice), "heading"));
  if (scenario->hint != NULL)
    gtk_box_append (GTK_BOX (words), make_label (lek_text_get (scenario->hint, voice), "caption"));
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), words);

  gtk_button_set_child (GTK_BUTTON (tile), box);
  gtk_widget_add_css_class (tile, "card");
  gtk_widget_add_css_class (tile, "lek-tile");
  g_object_set_data (G_OBJECT (tile), "scenario", scenario->id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tile),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  lek_text_get (scenario->label, voice),
                                  -1);
  g_signal_connect_object (tile, "clicked", G_CALLBACK (tile_clicked_cb), self,
                           G_CONNECT_SWAPPED);

  /* The button takes the keys: a child of a flow box does not hear Enter until it was moved to. */
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), tile);

  return child;
}

static void
add_tiles (LekStartDialog *self)
{
  GPtrArray *scenarios = lek_library_get_scenarios (lek_register_get_library (self->reg));
  /* Of one width. A homogeneous box makes them of one height as well, also where they stand below each other. */
  g_autoptr(GtkSizeGroup) widths = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  for (guint i = 0; i < scenarios->len; i++)
    {
      GtkWidget *tile = make_tile (self, scenarios->pdata[i]);

      gtk_size_group_add_widget (widths, tile);
      gtk_flow_box_insert (self->tiles, tile, -1);
    }
}

static gboolean
is_moment_asked (LekStartDialog *self)
{
  return gtk_check_button_get_active (self->today_button) ||
         gtk_check_button_get_active (self->other_button);
}

static void
check_begin (LekStartDialog *self)
{
  gtk_widget_set_sensitive (self->begin_button, !self->beginning);
}

static void
when_toggled_cb (LekStartDialog *self)
{
  gboolean today = gtk_check_button_get_active (self->today_button);
  gboolean asked = is_moment_asked (self);

  if (self->moment_row == NULL)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->moment_list), asked);
  gtk_widget_set_visible (GTK_WIDGET (self->estimated_button), asked);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->moment_row),
                                 today ? _("At what time?") : _("Which day, at what time?"));
  lek_moment_row_set_prompt (self->moment_row,
                             today ? _("14:20") : _("yesterday 15:00"));
  check_begin (self);

  if (asked)
    gtk_widget_child_focus (GTK_WIDGET (self->moment_row), GTK_DIR_TAB_FORWARD);
}

static void
back_clicked_cb (LekStartDialog *self)
{
  gtk_stack_set_visible_child_name (self->stack, "what");
  gtk_widget_set_visible (self->back_button, FALSE);
  gtk_widget_child_focus (GTK_WIDGET (self->tiles), GTK_DIR_TAB_FORWARD);
}

static void
begun_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(LekStartDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(LekCase) case_ = lek_register_begin_finish (LEK_REGISTER (source), result, &error);

  if (case_ == NULL)
    {
      g_autofree char *title = lek_error_text_title (error);
      g_autofree char *body = lek_error_text_body (error);

      self->beginning = FALSE;
      check_begin (self);
      lek_question_dialog_tell (GTK_WINDOW (self), title, body);
      return;
    }

  g_signal_emit (self, signals[BEGUN], 0, case_);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
begin_clicked_cb (LekStartDialog *self)
{
  g_autoptr(LekMoment) known = NULL;
  LekStart start = { .scenario = self->scenario };

  if (is_moment_asked (self))
    {
      if (lek_moment_row_settle (self->moment_row))
        known = lek_moment_row_dup_moment (self->moment_row);

      if (known == NULL)
        {
          gtk_widget_child_focus (GTK_WIDGET (self->moment_row), GTK_DIR_TAB_FORWARD);
          return;
        }

      start.known_estimated = gtk_check_button_get_active (self->estimated_button);
    }
  else if (gtk_check_button_get_active (self->now_button))
    {
      known = lek_moment_new (get_now (self));
    }

  start.known = known;
  self->beginning = TRUE;
  check_begin (self);
  lek_register_begin_async (self->reg, &start, NULL, begun_cb, g_object_ref (self));
}

static gboolean
escape_pressed (GtkWidget *widget,
                GVariant  *args,
                gpointer   user_data)
{
  LekStartDialog *self = LEK_START_DIALOG (widget);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "when") == 0)
    back_clicked_cb (self);
  else
    gtk_window_close (GTK_WINDOW (self));

  return TRUE;
}

static void
lek_start_dialog_dispose (GObject *object)
{
  LekStartDialog *self = LEK_START_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LEK_TYPE_START_DIALOG);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (lek_start_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, LEK_UI_RESOURCE ("register/lek-start-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, LekStartDialog, back_button);
  gtk_widget_class_bind_template_child (widget_class, LekStartDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, LekStartDialog, tiles);
  gtk_widget_class_bind_template_child (widget_class, LekStartDialog, now_row);
  gtk_widget_class_bind_template_child (widget_class, LekStartDialog, now_button);
  gtk_widget_class_bind_template_child (widget_class, LekStartDialog, today_button);
  gtk_widget_class_bind_template_child (widget_class, LekStartDialog, other_button);
  gtk_widget_class_bind_template_child (widget_class, LekStartDialog, unknown_button);
  gtk_widget_class_bind_template_child (widget_class, LekStartDialog, moment_list);
  gtk_widget_class_bind_template_child (widget_class, LekStartDialog, estimated_button);
  gtk_widget_class_bind_template_child (widget_class, LekStartDialog, begin_button);
  gtk_widget_class_bind_template_callback (widget_class, when_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, begin_clicked_cb);
}

static void
lek_start_dialog_class_init (LekStartDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lek_start_dialog_dispose;

  signals[BEGUN] = g_signal_new ("begun",
                                 G_TYPE_FROM_CLASS (klass),
                                 G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, LEK_TYPE_CASE);

  bind_template (widget_class);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_pressed, NULL);
}

static void
lek_start_dialog_init (LekStartDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lek_buttons_let_wrap (GTK_WIDGET (self));
  lek_check_let_wrap (self->estimated_button);
}

GtkWidget *
lek_start_dialog_new (GtkWindow   *parent,
                      LekRegister *reg)
{
  LekStartDialog *self = g_object_new (LEK_TYPE_START_DIALOG, "transient-for", parent, NULL);

  self->reg = g_object_ref (reg);
  self->moment_row = LEK_MOMENT_ROW (lek_moment_row_new (NULL, lek_register_get_clock (reg),
                                                         get_voice (self)));
  g_object_set (self->moment_row, "past-only", TRUE, NULL);
  g_signal_connect_object (lek_register_get_clock (reg), "tick", G_CALLBACK (show_now), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_append (self->moment_list, GTK_WIDGET (self->moment_row));
  gtk_window_set_default_widget (GTK_WINDOW (self), self->begin_button);
  add_tiles (self);

  return GTK_WIDGET (self);
}
