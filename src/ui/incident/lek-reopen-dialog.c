/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "ui/incident/lek-reopen-dialog.h"

#include "session/lek-case-closing.h"
#include "ui/lek-ui.h"
#include "ui/parts/lek-error-text.h"
#include "ui/parts/lek-let-wrap.h"

struct _LekReopenDialog
{
  AdwWindow  parent_instance;

  LekCase   *case_;

  GtkEntry  *entry;
  GtkLabel  *error_label;
};

G_DEFINE_FINAL_TYPE (LekReopenDialog, lek_reopen_dialog, ADW_TYPE_WINDOW)

static void
reopen_clicked_cb (LekReopenDialog *self)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;

  if (lek_case_reopen (self->case_, gtk_editable_get_text (GTK_EDITABLE (self->entry)), &error))
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }

  words = lek_error_text_body (error);
  gtk_label_set_label (self->error_label, words);
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
lek_reopen_dialog_dispose (GObject *object)
{
  LekReopenDialog *self = LEK_REOPEN_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LEK_TYPE_REOPEN_DIALOG);
  g_clear_object (&self->case_);

  G_OBJECT_CLASS (lek_reopen_dialog_parent_class)->dispose (object);
}

static void
lek_reopen_dialog_class_init (LekReopenDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lek_reopen_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, LEK_UI_RESOURCE ("incident/lek-reopen-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, LekReopenDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, LekReopenDialog, error_label);
  gtk_widget_class_bind_template_callback (widget_class, reopen_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, gtk_widget_grab_focus);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lek_reopen_dialog_init (LekReopenDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lek_buttons_let_wrap (GTK_WIDGET (self));
}

LekReopenDialog *
lek_reopen_dialog_new (GtkWindow *parent,
                       LekCase   *case_)
{
  LekReopenDialog *self;

  g_return_val_if_fail (LEK_IS_CASE (case_), NULL);

  self = g_object_new (LEK_TYPE_REOPEN_DIALOG, "transient-for", parent, NULL);
  self->case_ = g_object_ref (case_);

  return self;
}
