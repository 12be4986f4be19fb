/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/lek-clock-label.h"

#include "core/lek-format.h"

struct _LekClockLabel
{
  AdwBin      parent_instance;

  LekSitting *sitting;
  GtkImage   *icon;
  GtkLabel   *label;
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
update (LekClockLabel *self)
{
  LekDeadlineState state = lek_case_get_deadline (lek_sitting_get_case (self->sitting)).state;
  g_autofree char *words = lek_clock_describe (self->sitting);
  g_autofree char *left = lek_clock_describe_left (self->sitting);
  gboolean urgent = state == LEK_DEADLINE_SOON || state == LEK_DEADLINE_PASSED;

  gtk_image_set_from_icon_name (self->icon,
                                urgent ? "dialog-warning-symbolic" : "lek-clock-symbolic");
  gtk_label_set_label (self->label, words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), left);
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
lek_clock_label_class_init (LekClockLabelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lek_clock_label_dispose;
}

static void
lek_clock_label_init (LekClockLabel *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->icon = g_object_new (GTK_TYPE_IMAGE,
                             "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                             NULL);
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "numeric");
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
