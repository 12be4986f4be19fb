/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Check buttons and not list rows: each is one stop for the
 * keyboard and says itself whether it is on.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/editors/lek-choice-editor.h"

#include "ui/parts/lek-word-breaks.h"

/* From this number on a list is too long to take in at a glance. */
#define FILTER_FROM 13

struct _LekChoiceEditor
{
  LekEditor  parent_instance;

  GtkBox    *box;
  GtkBox    *list;
  GtkLabel  *nothing_found;
  GPtrArray *checks;       /* GtkCheckButton, in the order of the options */
  GtkWidget *none_check;   /* "none of these", for choices only */
};

G_DEFINE_FINAL_TYPE (LekChoiceEditor, lek_choice_editor, LEK_TYPE_EDITOR)

static gboolean
is_multiple (LekChoiceEditor *self)
{
  return lek_editor_get_question (LEK_EDITOR (self))->kind == LEK_QUESTION_CHOICES;
}

static LekAnswer *
read_one (LekChoiceEditor *self)
{
  const LekQuestion *question = lek_editor_get_question (LEK_EDITOR (self));

  for (guint i = 0; i < self->checks->len; i++)
    {
      const LekOption *option = g_ptr_array_index (question->options, i);

      if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
        return lek_answer_new (LEK_ANSWER_KNOWN, option->id);
    }

  return NULL;
}

static LekAnswer *
read_several (LekChoiceEditor *self)
{
  const LekQuestion *question = lek_editor_get_question (LEK_EDITOR (self));
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < self->checks->len; i++)
    {
      const LekOption *option = g_ptr_array_index (question->options, i);

      if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
        g_ptr_array_add (ids, option->id);
    }

  if (ids->len == 0)
    return NULL;

  g_ptr_array_add (ids, NULL);

  return lek_answer_new_choices (LEK_ANSWER_KNOWN, (const char *const *) ids->pdata);
}

static void
check_toggled_cb (GtkCheckButton  *check,
                  LekChoiceEditor *self)
{
  if (is_multiple (self))
    lek_editor_tell (LEK_EDITOR (self), read_several (self));
  else if (gtk_check_button_get_active (check))
    lek_editor_tell (LEK_EDITOR (self), read_one (self));
}

static void
none_toggled_cb (GtkCheckButton  *check,
                 LekChoiceEditor *self)
{
  const char *const no_ids[] = { NULL };

  if (gtk_check_button_get_active (check))
    lek_editor_tell (LEK_EDITOR (self), lek_answer_new_choices (LEK_ANSWER_KNOWN, no_ids));
  else
    lek_editor_tell (LEK_EDITOR (self), NULL);
}

static void
search_changed_cb (GtkSearchEntry  *entry,
                   LekChoiceEditor *self)
{
  const LekQuestion *question = lek_editor_get_question (LEK_EDITOR (self));
  LekSitting *sitting = lek_editor_get_sitting (LEK_EDITOR (self));
  g_autofree char *wanted = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (entry)), -1);
  gboolean found = FALSE;

  for (guint i = 0; i < self->checks->len; i++)
    {
      const LekOption *option = g_ptr_array_index (question->options, i);
      GtkWidget *check = g_ptr_array_index (self->checks, i);
      g_autofree char *label = g_utf8_casefold (lek_sitting_read (sitting, option->label), -1);
      gboolean fits = *wanted == '\0' || strstr (label, wanted) != NULL;

      gtk_widget_set_visible (check, fits);
      found = found || fits;
    }

  gtk_widget_set_visible (GTK_WIDGET (self->nothing_found), !found);
}

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  lek_word_breaks_follow (GTK_LABEL (label));

  return label;
}

static GtkWidget *
make_check (LekChoiceEditor *self,
            const char      *label,
            const char      *hint)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (words), make_label (label, NULL));
  if (hint != NULL && *hint != '\0')
    {
      GtkWidget *small = make_label (hint, "dim-label");

      gtk_widget_add_css_class (small, "caption");
      gtk_box_append (GTK_BOX (words), small);
      gtk_accessible_update_property (GTK_ACCESSIBLE (check),
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hint,
                                      -1);
    }

  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), words);
  gtk_widget_add_css_class (check, "option");
  gtk_accessible_update_property (GTK_ACCESSIBLE (check),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_box_append (self->list, check);

  return check;
}

static void
add_filter (LekChoiceEditor *self)
{
  GtkWidget *entry = gtk_search_entry_new ();

  g_object_set (entry, "placeholder-text", _("Find in this list"), NULL);
  lek_editor_name (LEK_EDITOR (self), entry, _("Find in this list"));
  g_signal_connect (entry, "search-changed", G_CALLBACK (search_changed_cb), self);
  gtk_box_prepend (self->box, entry);
}

static void
add_options (LekChoiceEditor *self)
{
  const LekQuestion *question = lek_editor_get_question (LEK_EDITOR (self));
  LekSitting *sitting = lek_editor_get_sitting (LEK_EDITOR (self));
  const char *heading = NULL;

  for (guint i = 0; i < question->options->len; i++)
    {
      const LekOption *option = g_ptr_array_index (question->options, i);
      const char *group = lek_sitting_read (sitting, option->group);
      GtkWidget *check;

      if (*group != '\0' && g_strcmp0 (group, heading) != 0)
        gtk_box_append (self->list, make_label (group, "option-heading"));
      heading = group;

      check = make_check (self,
                          lek_sitting_read (sitting, option->label),
                          lek_sitting_read (sitting, option->hint));
      if (!is_multiple (self) && self->checks->len > 0)
        gtk_check_button_set_group (GTK_CHECK_BUTTON (check),
                                    g_ptr_array_index (self->checks, 0));
      g_ptr_array_add (self->checks, check);
      g_signal_connect (check, "toggled", G_CALLBACK (check_toggled_cb), self);
    }
}

static void
lek_choice_editor_show (LekEditor       *editor,
                        const LekAnswer *answer)
{
  LekChoiceEditor *self = LEK_CHOICE_EDITOR (editor);
  const LekQuestion *question = lek_editor_get_question (editor);
  gboolean has_value = answer != NULL && lek_answer_has_value (answer);

  for (guint i = 0; i < self->checks->len; i++)
    {
      const LekOption *option = g_ptr_array_index (question->options, i);

      gtk_check_button_set_active (g_ptr_array_index (self->checks, i),
                                   has_value && lek_answer_has_choice (answer, option->id));
    }

  if (self->none_check != NULL)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->none_check),
                                 has_value && *lek_answer_get_value (answer) == '\0');
}

static void
lek_choice_editor_constructed (GObject *object)
{
  LekChoiceEditor *self = LEK_CHOICE_EDITOR (object);

  G_OBJECT_CLASS (lek_choice_editor_parent_class)->constructed (object);

  add_options (self);
  if (is_multiple (self))
    {
      self->none_check = make_check (self, _("None of these"), NULL);
      g_signal_connect (self->none_check, "toggled", G_CALLBACK (none_toggled_cb), self);
    }
  if (self->checks->len >= FILTER_FROM)
    add_filter (self);
  lek_editor_name (LEK_EDITOR (self), GTK_WIDGET (self->list), NULL);
}

static void
lek_choice_editor_finalize (GObject *object)
{
  LekChoiceEditor *self = LEK_CHOICE_EDITOR (object);

  g_clear_pointer (&self->checks, g_ptr_array_unref);

  G_OBJECT_CLASS (lek_choice_editor_parent_class)->finalize (object);
}

static void
lek_choice_editor_class_init (LekChoiceEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = lek_choice_editor_constructed;
  G_OBJECT_CLASS (klass)->finalize = lek_choice_editor_finalize;
  LEK_EDITOR_CLASS (klass)->show = lek_choice_editor_show;
}

static void
lek_choice_editor_init (LekChoiceEditor *self)
{
  self->checks = g_ptr_array_new ();

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  self->list = g_object_new (GTK_TYPE_BOX,
                             "orientation", GTK_ORIENTATION_VERTICAL,
                             "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                             NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "options");
  gtk_box_append (self->box, GTK_WIDGET (self->list));

  self->nothing_found = GTK_LABEL (make_label (_("Nothing in this list looks like that."),
                                               "dim-label"));
  gtk_widget_set_visible (GTK_WIDGET (self->nothing_found), FALSE);
  gtk_box_append (self->box, GTK_WIDGET (self->nothing_found));

  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}
