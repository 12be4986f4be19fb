/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "ui/editors/lek-moment-editor.h"

#include "ui/editors/lek-moment-row.h"

struct _LekMomentEditor
{
  LekEditor     parent_instance;

  LekMomentRow *row;
};

G_DEFINE_FINAL_TYPE (LekMomentEditor, lek_moment_editor, LEK_TYPE_EDITOR)

static void
row_changed_cb (LekMomentRow    *row,
                LekMomentEditor *self)
{
  g_autoptr(LekMoment) moment = lek_moment_row_dup_moment (row);

  lek_editor_tell (LEK_EDITOR (self),
                   moment != NULL ? lek_answer_new_moment (LEK_ANSWER_KNOWN, moment) : NULL);
}

static gboolean
same_moment (const LekMoment *a,
             const LekMoment *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return a->utc == b->utc && a->date_only == b->date_only;
}

static void
lek_moment_editor_show (LekEditor       *editor,
                        const LekAnswer *answer)
{
  LekMomentEditor *self = LEK_MOMENT_EDITOR (editor);
  g_autoptr(LekMoment) shown = lek_moment_row_dup_moment (self->row);
  g_autoptr(LekMoment) moment = answer != NULL ? lek_answer_dup_moment (answer) : NULL;

  if (!same_moment (shown, moment))
    lek_moment_row_set_moment (self->row, moment);
}

static void
lek_moment_editor_constructed (GObject *object)
{
  LekMomentEditor *self = LEK_MOMENT_EDITOR (object);
  LekSitting *sitting = lek_editor_get_sitting (LEK_EDITOR (self));
  const LekQuestion *question = lek_editor_get_question (LEK_EDITOR (self));
  GtkWidget *list = gtk_list_box_new ();

  G_OBJECT_CLASS (lek_moment_editor_parent_class)->constructed (object);

  self->row = LEK_MOMENT_ROW (
    lek_moment_row_new (lek_sitting_read (sitting, question->short_name),
                        lek_register_get_clock (lek_sitting_get_register (sitting)),
                        lek_sitting_get_voice (sitting)));
  g_object_set (self->row, "past-only", question->past, "ahead", question->ahead, NULL);
  g_signal_connect (self->row, "changed", G_CALLBACK (row_changed_cb), self);

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->row));
  lek_editor_name (LEK_EDITOR (self), list, NULL);
  adw_bin_set_child (ADW_BIN (self), list);
}

static void
lek_moment_editor_class_init (LekMomentEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = lek_moment_editor_constructed;
  LEK_EDITOR_CLASS (klass)->show = lek_moment_editor_show;
}

static void
lek_moment_editor_init (LekMomentEditor *self)
{
}
