/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. An empty time means now.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/log/lek-log-entry-box.h"

#include "ui/editors/lek-moment-row.h"
#include "ui/lek-ui.h"
#include "ui/parts/lek-error-text.h"
#include "ui/parts/lek-let-wrap.h"

struct _LekLogEntryBox
{
  AdwBin          parent_instance;

  LekSitting     *sitting;
  LekMomentRow   *moment_row;

  GtkEntry       *text_entry;
  GtkWidget      *add_button;
  GtkRevealer    *when_revealer;
  GtkListBox     *when_list;
  GtkCheckButton *estimated_check;
  GtkLabel       *error_label;
};

G_DEFINE_FINAL_TYPE (LekLogEntryBox, lek_log_entry_box, ADW_TYPE_BIN)

enum
{
  ADDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
has_text (LekLogEntryBox *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->text_entry)));

  return *g_strstrip (text) != '\0';
}

static void
show_error (LekLogEntryBox *self,
            const char     *words)
{
  gtk_label_set_label (self->error_label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), words != NULL);
}

static void
text_changed_cb (LekLogEntryBox *self)
{
  gboolean filled = has_text (self);

  gtk_widget_set_sensitive (self->add_button, filled);
  if (filled)
    gtk_revealer_set_reveal_child (self->when_revealer, TRUE);
  show_error (self, NULL);
}

static void
start_again (LekLogEntryBox *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->text_entry), "");
  gtk_check_button_set_active (self->estimated_check, FALSE);
  lek_moment_row_set_moment (self->moment_row, NULL);
  gtk_revealer_set_reveal_child (self->when_revealer, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->text_entry));
}

static void
add_cb (LekLogEntryBox *self)
{
  g_autoptr(LekMoment) happened = NULL;
  g_autoptr(GError) error = NULL;

  /* The row itself says what is wrong with the time. */
  if (!has_text (self) || !lek_moment_row_settle (self->moment_row))
    return;

  happened = lek_moment_row_dup_moment (self->moment_row);
  if (!lek_case_add_note (lek_sitting_get_case (self->sitting),
                          gtk_editable_get_text (GTK_EDITABLE (self->text_entry)),
                          happened,
                          gtk_check_button_get_active (self->estimated_check),
                          &error))
    {
      g_autofree char *words = lek_error_text_body (error);

      show_error (self, words);
      return;
    }

  start_again (self);
  g_signal_emit (self, signals[ADDED], 0);
}

static void
lek_log_entry_box_dispose (GObject *object)
{
  LekLogEntryBox *self = LEK_LOG_ENTRY_BOX (object);

  /* First: AdwBin would look for a child that the template has let go of. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LEK_TYPE_LOG_ENTRY_BOX);
  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (lek_log_entry_box_parent_class)->dispose (object);
}

static void
lek_log_entry_box_class_init (LekLogEntryBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lek_log_entry_box_dispose;

  signals[ADDED] =
    g_signal_new ("added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, LEK_UI_RESOURCE ("log/lek-log-entry-box.ui"));
  gtk_widget_class_bind_template_child (widget_class, LekLogEntryBox, text_entry);
  gtk_widget_class_bind_template_child (widget_class, LekLogEntryBox, add_button);
  gtk_widget_class_bind_template_child (widget_class, LekLogEntryBox, when_revealer);
  gtk_widget_class_bind_template_child (widget_class, LekLogEntryBox, when_list);
  gtk_widget_class_bind_template_child (widget_class, LekLogEntryBox, estimated_check);
  gtk_widget_class_bind_template_child (widget_class, LekLogEntryBox, error_label);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
}

static void
lek_log_entry_box_init (LekLogEntryBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lek_check_let_wrap (self->estimated_check);
}

GtkWidget *
lek_log_entry_box_new (LekSitting *sitting)
{
  LekLogEntryBox *self;

  g_return_val_if_fail (LEK_IS_SITTING (sitting), NULL);

  self = g_object_new (LEK_TYPE_LOG_ENTRY_BOX, NULL);
  self->sitting = g_object_ref (sitting);
  self->moment_row = LEK_MOMENT_ROW (
    lek_moment_row_new (_("When it happened"),
                        lek_register_get_clock (lek_sitting_get_register (sitting)),
                        lek_sitting_get_voice (sitting)));
  lek_moment_row_set_prompt (self->moment_row, _("now"));
  gtk_list_box_append (self->when_list, GTK_WIDGET (self->moment_row));
  gtk_widget_set_sensitive (GTK_WIDGET (self),
                            !lek_case_is_read_only (lek_sitting_get_case (sitting)));

  return GTK_WIDGET (self);
}

void
lek_log_entry_box_enter (LekLogEntryBox *self)
{
  g_return_if_fail (LEK_IS_LOG_ENTRY_BOX (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->text_entry));
}
