/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "ui/register/lek-rename-dialog.h"

#include "ui/lek-ui.h"
#include "ui/parts/lek-let-wrap.h"

struct _LekRenameDialog
{
  AdwWindow  parent_instance;

  LekCase   *case_;

  GtkWidget *save_button;
  GtkEntry  *entry;
};

G_DEFINE_FINAL_TYPE (LekRenameDialog, lek_rename_dialog, ADW_TYPE_WINDOW)

static char *
dup_title (LekRenameDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
}

/* All of it is chosen, to be typed over, and its beginning is in sight. */
static void
mapped_cb (LekRenameDialog *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), -1, 0);
}

static void
entry_changed_cb (LekRenameDialog *self)
{
  g_autofree char *title = dup_title (self);

  gtk_widget_set_sensitive (self->save_button, *title != '\0');
}

static void
save_clicked_cb (LekRenameDialog *self)
{
  g_autofree char *title = dup_title (self);

  lek_case_set_title (self->case_, title);
  gtk_window_close (GTK_WINDOW (self));
}

static void
lek_rename_dialog_dispose (GObject *object)
{
  LekRenameDialog *self = LEK_RENAME_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LEK_TYPE_RENAME_DIALOG);
  g_clear_object (&self->case_);

  G_OBJECT_CLASS (lek_rename_dialog_parent_class)->dispose (object);
}

static void
lek_rename_dialog_class_init (LekRenameDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lek_rename_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, LEK_UI_RESOURCE ("register/lek-rename-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, LekRenameDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, LekRenameDialog, entry);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, mapped_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lek_rename_dialog_init (LekRenameDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lek_buttons_let_wrap (GTK_WIDGET (self));
}

LekRenameDialog *
lek_rename_dialog_new (GtkWindow *parent,
                       LekCase   *case_)
{
  LekRenameDialog *self;
  const char *title;

  g_return_val_if_fail (LEK_IS_CASE (case_), NULL);

  self = g_object_new (LEK_TYPE_RENAME_DIALOG, "transient-for", parent, NULL);
  self->case_ = g_object_ref (case_);
  title = lek_case_get_summary (case_)->title;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), title != NULL ? title : "");

  return self;
}
