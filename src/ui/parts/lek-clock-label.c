/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/parts/lek-clock-label.h"

#include "core/time/lek-format.h"
#include "ui/parts/lek-toast.h"

struct _LekClockLabel
{
  AdwBin            parent_instance;

  LekSitting       *sitting;
  GtkImage         *icon;
  GtkLabel         *label;
  GWeakRef          focus;    /* what had the keyboard before lek_clock_label_tell () */
  LekDeadlineState  state;    /* that was shown last */
};

G_DEFINE_FINAL_TYPE (LekClockLabel, lek_clock_label, ADW_TYPE_BIN)

char *
lek_clock_describe (LekSitting *sitting)
{
  LekCase *case_ = lek_sitting_get_case (sitting);
  LekDeadline deadline = lek_case_get_deadline (case_);

  if (deadline.state == LEK_DEADLINE_NO_START)
    return g_strdup (_("The clock of the AP has no start yet"));

  return lek_format_clock (&deadline,
                           lek_case_get_summary (case_)->reported_utc,
                           lek_sitting_get_now (sitting),
                           lek_sitting_get_voice (sitting));
}

char *
lek_clock_describe_left (LekSitting *sitting)
{
  LekDeadline deadline = lek_case_get_deadline (lek_sitting_get_case (sitting));
  LekVoice voice = lek_sitting_get_voice (sitting);
  g_autofree char *due = NULL;
  g_autofree char *left = NULL;

  if (deadline.state != LEK_DEADLINE_RUNNING &&
      deadline.state != LEK_DEADLINE_SOON &&
      deadline.state != LEK_DEADLINE_PASSED)
    return lek_clock_describe (sitting);

  due = lek_format_due (deadline.due_utc, voice);
  left = lek_format_left (deadline.left_s, voice);

  /* Translators: the last moment in full, then the time left, such as "31 hours left" */
  return g_strdup_printf (_("Notify the AP: %s, %s"), due, left);
}

static void
show_toast (LekClockLabel *self)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);
  g_autofree char *words = lek_clock_describe_left (self->sitting);

  if (overlay != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), lek_toast_new (words, NULL));
}

/* Once when little time is left and once when it is over; a clock that speaks every minute is switched off. */
static void
tell_threshold (LekClockLabel    *self,
                LekDeadlineState  state)
{
  if (state > self->state && (state == LEK_DEADLINE_SOON || state == LEK_DEADLINE_PASSED) &&
      self->state >= LEK_DEADLINE_RUNNING)
    show_toast (self);

  self->state = state;
}

static void
give_focus_back (LekClockLabel *self)
{
  g_autoptr(GtkWidget) focus = g_weak_ref_get (&self->focus);

  g_weak_ref_set (&self->focus, NULL);
  if (focus != NULL && gtk_widget_get_mapped (focus))
    gtk_widget_grab_focus (focus);
  else
    gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), GTK_DIR_TAB_FORWARD);
}

static gboolean
escape_pressed (GtkWidget *widget,
                GVariant  *args,
                gpointer   user_data)
{
  give_focus_back (LEK_CLOCK_LABEL (widget));

  return TRUE;
}

/* Where the words wrap, no line begins with the dot between them. */
static void
show_words (LekClockLabel *self,
            const char    *words)
{
  g_autoptr(GString) shown = g_string_new (words);

  g_string_replace (shown, " ·", "\u00a0·", 0);
  gtk_label_set_label (self->label, shown->str);
}

static void
update (LekClockLabel *self)
{
  LekDeadlineState state = lek_case_get_deadline (lek_sitting_get_case (self->sitting)).state;
  g_autofree char *words = lek_clock_describe (self->sitting);
  g_autofree char *left = lek_clock_describe_left (self->sitting);
  gboolean urgent = state == LEK_DEADLINE_SOON || state == LEK_DEADLINE_PASSED;

  gtk_image_set_from_icon_name (self->icon,
                                urgent ? "dialog-warning-symbolic" : "lek-clock-symbolic");
  show_words (self, words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), left);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, left, -1);
  tell_threshold (self, state);
  if (urgent)
    gtk_widget_add_css_class (GTK_WIDGET (self), "clock-urgent");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "clock-urgent");
}

static void
lek_clock_label_dispose (GObject *object)
{
  LekClockLabel *self = LEK_CLOCK_LABEL (object);

  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (lek_clock_label_parent_class)->dispose (object);
}

static void
lek_clock_label_finalize (GObject *object)
{
  g_weak_ref_clear (&LEK_CLOCK_LABEL (object)->focus);

  G_OBJECT_CLASS (lek_clock_label_parent_class)->finalize (object);
}

static void
lek_clock_label_class_init (LekClockLabelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GtkWidgetClass *plain_class = g_type_class_peek (GTK_TYPE_WIDGET);

  G_OBJECT_CLASS (klass)->dispose = lek_clock_label_dispose;
  G_OBJECT_CLASS (klass)->finalize = lek_clock_label_finalize;
  /* It takes the keyboard itself; the bin of newer libadwaita only hands it on to its child. */
  widget_class->focus = plain_class->focus;
  widget_class->grab_focus = plain_class->grab_focus;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_pressed, NULL);
}

static void
lek_clock_label_init (LekClockLabel *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  g_weak_ref_init (&self->focus, NULL);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  self->icon = g_object_new (GTK_TYPE_IMAGE,
                             "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                             NULL);
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_wrap_mode (self->label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (self->label, GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), "beside-words");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->icon));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self), "clock-label");
  adw_bin_set_child (ADW_BIN (self), box);
}

void
lek_clock_label_set_sitting (LekClockLabel *self,
                             LekSitting    *sitting)
{
  g_return_if_fail (LEK_IS_CLOCK_LABEL (self));
  g_return_if_fail (LEK_IS_SITTING (sitting));

  g_set_object (&self->sitting, sitting);
  g_signal_connect_object (lek_sitting_get_case (sitting), "deadline-changed",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lek_register_get_clock (lek_sitting_get_register (sitting)), "tick",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

void
lek_clock_label_tell (LekClockLabel *self)
{
  GtkRoot *root;

  g_return_if_fail (LEK_IS_CLOCK_LABEL (self));

  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (gtk_widget_has_focus (GTK_WIDGET (self)))
    {
      give_focus_back (self);
      return;
    }

  g_weak_ref_set (&self->focus, root != NULL ? gtk_root_get_focus (root) : NULL);
  show_toast (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}
