/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/lek-close-dialog.h"

#include "ui/lek-error-text.h"
#include "ui/lek-open-list.h"

struct _LekCloseDialog
{
  AdwWindow    parent_instance;

  LekSitting  *sitting;

  GtkLabel    *lead_label;
  GtkWidget   *reason_box;
  GtkTextView *reason_view;
  GtkLabel    *error_label;
  AdwBin      *open_bin;
};

G_DEFINE_FINAL_TYPE (LekCloseDialog, lek_close_dialog, ADW_TYPE_WINDOW)

enum
{
  PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_error (LekCloseDialog *self,
            const char     *words)
{
  gtk_label_set_label (self->error_label, words);
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->reason_view));
}

static void
close_clicked_cb (LekCloseDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->reason_view);
  g_autoptr(GError) error = NULL;
  g_autofree char *reason = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  reason = g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));

  if (lek_case_close (lek_sitting_get_case (self->sitting),
                      *reason != '\0' ? reason : NULL,
                      &error))
    gtk_window_close (GTK_WINDOW (self));
  else if (g_error_matches (error, LEK_CASE_ERROR, LEK_CASE_ERROR_OPEN_ENDS))
    show_error (self, _("Write down why it can be closed with these questions open."));
  else
    {
      g_autofree char *words = lek_error_text_body (error);

      show_error (self, words);
    }
}

static void
open_picked_cb (LekCloseDialog *self,
                const char     *page_id,
                const char     *question_id)
{
  g_signal_emit (self, signals[PICKED], 0, page_id, question_id);
  gtk_window_close (GTK_WINDOW (self));
}

static void
show_open (LekCloseDialog *self)
{
  LekCase *case_ = lek_sitting_get_case (self->sitting);
  guint n_open = lek_progress_get_open (lek_case_get_progress (case_))->len;
  g_autofree char *words = NULL;
  GtkWidget *list;

  gtk_widget_set_visible (self->reason_box, n_open > 0);
  if (n_open == 0)
    {
      gtk_label_set_label (self->lead_label,
                           _("Nothing is open. A closed incident stays in the register and can be "
                             "reopened at any time."));
      return;
    }

  words = g_strdup_printf (ngettext ("%u question is still open. It can be closed all the same; "
                                     "the reason is kept in the log.",
                                     "%u questions are still open. It can be closed all the same; "
                                     "the reason is kept in the log.",
                                     n_open),
                           n_open);
  gtk_label_set_label (self->lead_label, words);

  list = lek_open_list_new (self->sitting);
  g_signal_connect_swapped (list, "picked", G_CALLBACK (open_picked_cb), self);
  adw_bin_set_child (self->open_bin, list);
}

static void
lek_close_dialog_dispose (GObject *object)
{
  LekCloseDialog *self = LEK_CLOSE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LEK_TYPE_CLOSE_DIALOG);
  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (lek_close_dialog_parent_class)->dispose (object);
}

static void
lek_close_dialog_class_init (LekCloseDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lek_close_dialog_dispose;

  signals[PICKED] =
    g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/lekwijzer/Lekwijzer/ui/"
                                               "lek-close-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LekCloseDialog, lead_label);
  gtk_widget_class_bind_template_child (widget_class, LekCloseDialog, reason_box);
  gtk_widget_class_bind_template_child (widget_class, LekCloseDialog, reason_view);
  gtk_widget_class_bind_template_child (widget_class, LekCloseDialog, error_label);
  gtk_widget_class_bind_template_child (widget_class, LekCloseDialog, open_bin);
  gtk_widget_class_bind_template_callback (widget_class, close_clicked_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lek_close_dialog_init (LekCloseDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

LekCloseDialog *
lek_close_dialog_new (GtkWindow  *parent,
                      LekSitting *sitting)
{
  LekCloseDialog *self;

  g_return_val_if_fail (LEK_IS_SITTING (sitting), NULL);

  self = g_object_new (LEK_TYPE_CLOSE_DIALOG, "transient-for", parent, NULL);
  self->sitting = g_object_ref (sitting);
  show_open (self);

  return self;
}
