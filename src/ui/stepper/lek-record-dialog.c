/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Unlike an answer a record is kept in one go: what is typed
 * here goes down when it is saved, and nowhere when it is not.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/editors/lek-editor.h"
#include "ui/lek-ui.h"
#include "ui/parts/lek-error-text.h"
#include "ui/parts/lek-let-wrap.h"
#include "ui/parts/lek-words-label.h"
#include "ui/stepper/lek-record-dialog.h"

struct _LekRecordDialog
{
  AdwWindow            parent_instance;

  LekSitting          *sitting;
  const LekRecordKind *kind;
  LekRecord           *record;       /* as it is to become */
  GPtrArray           *records;      /* the ones that get these fields, or NULL for one record as a whole */
  const char *const   *fields;       /* of @records */
  GHashTable          *faulty;       /* editors with something that cannot be read */

  GtkWidget           *save_button;
  GtkBox              *fields_box;
  GtkLabel            *error_label;
};

G_DEFINE_FINAL_TYPE (LekRecordDialog, lek_record_dialog, ADW_TYPE_WINDOW)

static void
show_error (GtkLabel   *label,
            const char *words)
{
  gtk_label_set_label (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL);
}

/* What is faulty says so itself. */
static void
update_button (LekRecordDialog *self)
{
  gtk_widget_set_sensitive (self->save_button, g_hash_table_size (self->faulty) == 0);
}

static const char *
get_wanted (LekRecordDialog *self)
{
  return self->fields != NULL ? self->fields[0] : self->kind->title_field;
}

static GtkWidget *
find_field (LekRecordDialog *self,
            const char      *id)
{
  GtkWidget *box = gtk_widget_get_first_child (GTK_WIDGET (self->fields_box));

  while (box != NULL && g_strcmp0 (g_object_get_data (G_OBJECT (box), "field"), id) != 0)
    box = gtk_widget_get_next_sibling (box);

  return box;
}

/* A button that cannot be pressed would not say what is missing. */
static gboolean
is_complete (LekRecordDialog *self)
{
  GtkWidget *box = find_field (self, get_wanted (self));
  gboolean complete = lek_record_get_value (self->record, get_wanted (self)) != NULL;
  GtkWidget *editor;

  if (complete || box == NULL)
    return complete;

  editor = g_object_get_data (G_OBJECT (box), "editor");
  show_error (g_object_get_data (G_OBJECT (editor), "error"), _("Fill this in first."));
  lek_editor_show_fault (LEK_EDITOR (editor), g_object_get_data (G_OBJECT (editor), "error"));
  gtk_widget_child_focus (editor, GTK_DIR_TAB_FORWARD);

  return FALSE;
}

static void
editor_answered_cb (LekEditor       *editor,
                    const LekAnswer *answer,
                    LekRecordDialog *self)
{
  lek_answers_set (self->record->fields, lek_editor_get_question (editor)->id, answer);
  lek_editor_show (editor, answer);
  if (!g_hash_table_contains (self->faulty, editor))
    {
      show_error (g_object_get_data (G_OBJECT (editor), "error"), NULL);
      lek_editor_show_fault (editor, NULL);
    }
  update_button (self);
}

static void
editor_faulty_cb (LekEditor       *editor,
                  const char      *words,
                  LekRecordDialog *self)
{
  show_error (g_object_get_data (G_OBJECT (editor), "error"), words);
  if (words != NULL)
    g_hash_table_add (self->faulty, editor);
  else
    g_hash_table_remove (self->faulty, editor);

  update_button (self);
}

/* The fields of one, into all of them. */
static gboolean
put_fields (LekRecordDialog  *self,
            GError          **error)
{
  for (guint i = 0; i < self->records->len; i++)
    {
      g_autoptr(LekRecord) record = lek_record_copy (g_ptr_array_index (self->records, i));

      for (guint j = 0; self->fields[j] != NULL; j++)
        lek_answers_set (record->fields, self->fields[j], lek_answers_get (self->record->fields, self->fields[j]));
      if (!lek_case_put_record (lek_sitting_get_case (self->sitting), record, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
put (LekRecordDialog  *self,
     GError          **error)
{
  if (self->records != NULL)
    return put_fields (self, error);

  return lek_case_put_record (lek_sitting_get_case (self->sitting), self->record, error);
}

static void
save_clicked_cb (LekRecordDialog *self)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;

  /* What is typed counts from when its field is left. */
  gtk_widget_grab_focus (self->save_button);
  if (g_hash_table_size (self->faulty) > 0 || !is_complete (self))
    return;

  if (put (self, &error))
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }

  if (g_error_matches (error, LEK_CASE_ERROR, LEK_CASE_ERROR_VALUE))
    words = g_strdup (_("Something here does not fit. Look at it once more."));
  else
    words = lek_error_text_body (error);
  show_error (self->error_label, words);
}

static void
lek_record_dialog_dispose (GObject *object)
{
  LekRecordDialog *self = LEK_RECORD_DIALOG (object);

  /* A field that is left says so, and must find the button that it tells. */
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LEK_TYPE_RECORD_DIALOG);
  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (lek_record_dialog_parent_class)->dispose (object);
}

static void
lek_record_dialog_finalize (GObject *object)
{
  LekRecordDialog *self = LEK_RECORD_DIALOG (object);

  g_clear_pointer (&self->record, lek_record_free);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->faulty, g_hash_table_unref);

  G_OBJECT_CLASS (lek_record_dialog_parent_class)->finalize (object);
}

/* What is to be filled in first. */
static void
mapped_cb (LekRecordDialog *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->fields_box), GTK_DIR_TAB_FORWARD);
}

static void
lek_record_dialog_class_init (LekRecordDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lek_record_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = lek_record_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, LEK_UI_RESOURCE ("stepper/lek-record-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, LekRecordDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, LekRecordDialog, fields_box);
  gtk_widget_class_bind_template_child (widget_class, LekRecordDialog, error_label);
  gtk_widget_class_bind_template_callback (widget_class, mapped_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lek_record_dialog_init (LekRecordDialog *self)
{
  self->faulty = g_hash_table_new (NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  lek_buttons_let_wrap (GTK_WIDGET (self));
}

static void
add_field (LekRecordDialog   *self,
           const LekQuestion *field)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  LekEditor *editor = lek_editor_new (self->sitting, field);
  const char *hint = lek_sitting_read (self->sitting, field->hint);
  GtkWidget *error = lek_words_label_new ("", "error");

  /* The row for a moment says its name itself. */
  if (field->kind != LEK_QUESTION_MOMENT)
    gtk_box_append (GTK_BOX (box),
                    lek_words_label_new (lek_sitting_read (self->sitting, field->short_name), "heading"));
  if (*hint != '\0')
    gtk_box_append (GTK_BOX (box), lek_words_label_new (hint, "dim-label"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (editor));
  gtk_box_append (GTK_BOX (box), error);
  gtk_widget_set_visible (error, FALSE);
  g_object_set_data (G_OBJECT (editor), "error", error);
  g_object_set_data (G_OBJECT (box), "editor", editor);
  g_object_set_data (G_OBJECT (box), "field", field->id);

  lek_editor_show (editor, lek_answers_get (self->record->fields, field->id));
  g_signal_connect (editor, "answered", G_CALLBACK (editor_answered_cb), self);
  g_signal_connect (editor, "faulty", G_CALLBACK (editor_faulty_cb), self);
  gtk_box_append (self->fields_box, box);
}

/* Takes @record. */
static LekRecordDialog *
make_dialog (GtkWindow           *parent,
             LekSitting          *sitting,
             const LekRecordKind *kind,
             LekRecord           *record,
             const char          *title)
{
  LekRecordDialog *self = g_object_new (LEK_TYPE_RECORD_DIALOG, "transient-for", parent, "title", title, NULL);

  self->sitting = g_object_ref (sitting);
  self->kind = kind;
  self->record = record;

  return self;
}

static void
begin (LekRecordDialog *self)
{
  update_button (self);
  gtk_widget_child_focus (GTK_WIDGET (self->fields_box), GTK_DIR_TAB_FORWARD);
}

LekRecordDialog *
lek_record_dialog_new (GtkWindow           *parent,
                       LekSitting          *sitting,
                       const LekRecordKind *kind,
                       const LekRecord     *record)
{
  LekProcedure *procedure = lek_case_get_procedure (lek_sitting_get_case (sitting));
  GPtrArray *fields = kind->shown[procedure->profile];
  LekRecordDialog *self;

  g_return_val_if_fail (fields != NULL, NULL);

  self = make_dialog (parent, sitting, kind, record != NULL ? lek_record_copy (record) : lek_record_new (kind->id),
                      lek_sitting_read (sitting, record != NULL ? kind->title : kind->add));
  for (guint i = 0; i < fields->len; i++)
    add_field (self, g_ptr_array_index (fields, i));
  begin (self);

  return self;
}

LekRecordDialog *
lek_record_dialog_new_for_fields (GtkWindow         *parent,
                                  LekSitting        *sitting,
                                  GPtrArray         *records,
                                  const char *const *fields,
                                  const LekRecord   *proposal,
                                  const char        *title)
{
  LekLibrary *library = lek_case_get_library (lek_sitting_get_case (sitting));
  const LekRecordKind *kind = lek_library_get_record_kind (library, proposal->kind);
  LekRecordDialog *self;

  g_return_val_if_fail (kind != NULL, NULL);

  self = make_dialog (parent, sitting, kind, lek_record_copy (proposal), title);
  self->fields = fields;
  self->records = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_record_free);
  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (self->records, lek_record_copy (g_ptr_array_index (records, i)));

  for (guint i = 0; fields[i] != NULL; i++)
    add_field (self, lek_record_kind_get_field (kind, fields[i]));
  begin (self);

  return self;
}
