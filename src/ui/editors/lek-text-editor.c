/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "ui/editors/lek-text-editor.h"

struct _LekTextEditor
{
  LekEditor      parent_instance;

  GtkTextView   *view;
  guint          grow_id;       /* runs while the view is lower than its text */
};

G_DEFINE_FINAL_TYPE (LekTextEditor, lek_text_editor, LEK_TYPE_EDITOR)

static char *
dup_text (LekTextEditor *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
buffer_changed_cb (GtkTextBuffer *buffer,
                   LekTextEditor *self)
{
  g_autofree char *text = dup_text (self);

  if (*text == '\0')
    lek_editor_tell (LEK_EDITOR (self), NULL);
  else
    lek_editor_tell (LEK_EDITOR (self), lek_answer_new (LEK_ANSWER_KNOWN, text));
}

static void
focus_left_cb (LekTextEditor *self)
{
  lek_editor_tell_left (LEK_EDITOR (self));
}

static void
grow_cb (gpointer user_data)
{
  LekTextEditor *self = user_data;

  self->grow_id = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self->view));
}

/* What GTK asks for in the middle of an allocation it forgets: of a text that wraps anew half a line was missing. */
static void
rows_changed_cb (GtkAdjustment *rows,
                 LekTextEditor *self)
{
  if (self->grow_id == 0 && gtk_adjustment_get_upper (rows) > gtk_adjustment_get_page_size (rows))
    self->grow_id = g_idle_add_once (grow_cb, self);
}

static void
lek_text_editor_show (LekEditor       *editor,
                      const LekAnswer *answer)
{
  LekTextEditor *self = LEK_TEXT_EDITOR (editor);
  const char *text = answer != NULL ? lek_answer_get_value (answer) : NULL;
  g_autofree char *shown = dup_text (self);

  /* Setting what is already there would throw the cursor back to the start. */
  if (g_strcmp0 (shown, text != NULL ? text : "") != 0)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), text != NULL ? text : "", -1);
}

static void
lek_text_editor_constructed (GObject *object)
{
  LekTextEditor *self = LEK_TEXT_EDITOR (object);

  G_OBJECT_CLASS (lek_text_editor_parent_class)->constructed (object);

  lek_editor_name (LEK_EDITOR (self), GTK_WIDGET (self->view), NULL);
}

static void
lek_text_editor_dispose (GObject *object)
{
  g_clear_handle_id (&LEK_TEXT_EDITOR (object)->grow_id, g_source_remove);

  G_OBJECT_CLASS (lek_text_editor_parent_class)->dispose (object);
}

static void
lek_text_editor_class_init (LekTextEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = lek_text_editor_constructed;
  G_OBJECT_CLASS (klass)->dispose = lek_text_editor_dispose;
  LEK_EDITOR_CLASS (klass)->show = lek_text_editor_show;
}

static void
lek_text_editor_init (LekTextEditor *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  gtk_text_view_set_left_margin (self->view, 10);
  gtk_text_view_set_right_margin (self->view, 10);
  gtk_text_view_set_top_margin (self->view, 8);
  gtk_text_view_set_bottom_margin (self->view, 8);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "answer-text");
  gtk_widget_set_size_request (GTK_WIDGET (self->view), -1, 76);

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), focus);
  g_signal_connect (gtk_text_view_get_buffer (self->view), "changed",
                    G_CALLBACK (buffer_changed_cb), self);
  g_signal_connect_object (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view)), "changed",
                           G_CALLBACK (rows_changed_cb), self, 0);

  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->view));
}
