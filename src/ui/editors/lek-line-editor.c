/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "ui/editors/lek-line-editor.h"

struct _LekLineEditor
{
  LekEditor  parent_instance;

  GtkEntry  *entry;
};

G_DEFINE_FINAL_TYPE (LekLineEditor, lek_line_editor, LEK_TYPE_EDITOR)

static void
entry_changed_cb (GtkEditable   *entry,
                  LekLineEditor *self)
{
  const char *text = gtk_editable_get_text (entry);

  if (*text == '\0')
    lek_editor_tell (LEK_EDITOR (self), NULL);
  else
    lek_editor_tell (LEK_EDITOR (self), lek_answer_new (LEK_ANSWER_KNOWN, text));
}

static void
focus_left_cb (LekLineEditor *self)
{
  lek_editor_tell_left (LEK_EDITOR (self));
}

static void
lek_line_editor_show (LekEditor       *editor,
                      const LekAnswer *answer)
{
  LekLineEditor *self = LEK_LINE_EDITOR (editor);
  const char *text = answer != NULL ? lek_answer_get_value (answer) : NULL;

  if (text == NULL)
    text = "";

  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->entry)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}

static void
lek_line_editor_constructed (GObject *object)
{
  LekLineEditor *self = LEK_LINE_EDITOR (object);

  G_OBJECT_CLASS (lek_line_editor_parent_class)->constructed (object);

  lek_editor_name (LEK_EDITOR (self), GTK_WIDGET (self->entry), NULL);
}

static void
lek_line_editor_class_init (LekLineEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = lek_line_editor_constructed;
  LEK_EDITOR_CLASS (klass)->show = lek_line_editor_show;
}

static void
lek_line_editor_init (LekLineEditor *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->entry), "answer-entry");
  g_signal_connect (self->entry, "changed", G_CALLBACK (entry_changed_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);

  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->entry));
}
