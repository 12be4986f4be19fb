/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Entries and not spin buttons: an empty field is "not
 * answered", which is something else than 0.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/editors/lek-count-editor.h"
#include "ui/parts/lek-fold-box.h"
#include "ui/parts/lek-toggle-group.h"

typedef enum
{
  MODE_EXACT,
  MODE_ABOUT,
  MODE_BETWEEN,
  MODE_NOT_YET,
} Mode;

struct _LekCountEditor
{
  LekEditor       parent_instance;

  LekToggleGroup *group;
  GtkWidget      *fields;
  GtkEntry       *first;
  GtkWidget      *and_label;
  GtkEntry       *second;
};

G_DEFINE_FINAL_TYPE (LekCountEditor, lek_count_editor, LEK_TYPE_EDITOR)

static void
show_mode (LekCountEditor *self,
           Mode            mode)
{
  lek_toggle_group_set_active (self->group, (int) mode);
  gtk_widget_set_visible (self->fields, mode != MODE_NOT_YET);
  gtk_widget_set_visible (self->and_label, mode == MODE_BETWEEN);
  gtk_widget_set_visible (GTK_WIDGET (self->second), mode == MODE_BETWEEN);
  lek_editor_name (LEK_EDITOR (self),
                   GTK_WIDGET (self->first),
                   mode == MODE_BETWEEN ? _("At least") : _("Number"));
}

static gboolean
read_number (GtkEntry *entry,
             gint64   *out_number)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  g_autofree char *digits = g_strdup (text);
  g_auto(GStrv) groups = NULL;
  g_autofree char *joined = NULL;

  /* 1.200 and 1 200 are how people write 1200. */
  groups = g_strsplit_set (g_strstrip (digits), ". ", -1);
  joined = g_strjoinv ("", groups);

  return g_ascii_string_to_signed (joined, 10, 0, 1000000000, out_number, NULL);
}

static gboolean
is_empty (GtkEntry *entry)
{
  return *gtk_editable_get_text (GTK_EDITABLE (entry)) == '\0';
}

static void
tell_numbers (LekCountEditor *self)
{
  Mode mode = lek_toggle_group_get_active (self->group);
  LekAnswerState state = mode == MODE_EXACT ? LEK_ANSWER_KNOWN : LEK_ANSWER_ESTIMATED;
  gint64 first, second;

  if (is_empty (self->first) && (mode != MODE_BETWEEN || is_empty (self->second)))
    {
      lek_editor_tell_fault (LEK_EDITOR (self), NULL);
      lek_editor_tell (LEK_EDITOR (self), NULL);
      return;
    }

  if (mode == MODE_BETWEEN && (is_empty (self->first) || is_empty (self->second)))
    return;

  if (!read_number (self->first, &first) ||
      (mode == MODE_BETWEEN && !read_number (self->second, &second)))
    {
      lek_editor_tell_fault (LEK_EDITOR (self), _("Give a whole number in digits, such as 24."));
      return;
    }

  if (mode != MODE_BETWEEN)
    second = first;
  else
    state = LEK_ANSWER_KNOWN;

  if (second < first)
    {
      lek_editor_tell_fault (LEK_EDITOR (self),
                             _("The second number is smaller than the first. Swap them."));
      return;
    }

  lek_editor_tell_fault (LEK_EDITOR (self), NULL);
  lek_editor_tell (LEK_EDITOR (self), lek_answer_new_count (state, first, second));
}

static void
group_chosen_cb (LekToggleGroup *group,
                 int             index,
                 LekCountEditor *self)
{
  show_mode (self, index);

  if (index == MODE_NOT_YET)
    {
      lek_editor_tell_fault (LEK_EDITOR (self), NULL);
      lek_editor_tell (LEK_EDITOR (self), lek_answer_new (LEK_ANSWER_NOT_YET, NULL));
    }
  else
    tell_numbers (self);
}

static void
set_number (GtkEntry *entry,
            gint64    number)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  gint64 shown;

  if (!read_number (entry, &shown) || shown != number)
    gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
clear_numbers (LekCountEditor *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->first), "");
  gtk_editable_set_text (GTK_EDITABLE (self->second), "");
}

/* What was typed may still be half of an answer: it is left alone while the person is at it. */
static gboolean
is_being_typed (LekCountEditor *self)
{
  return (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static void
lek_count_editor_show (LekEditor       *editor,
                       const LekAnswer *answer)
{
  LekCountEditor *self = LEK_COUNT_EDITOR (editor);
  LekAnswerState state = answer != NULL ? lek_answer_get_state (answer) : LEK_ANSWER_NONE;
  gint64 minimum, maximum;

  if (answer != NULL && lek_answer_get_count (answer, &minimum, &maximum))
    {
      Mode mode = state == LEK_ANSWER_ESTIMATED ? MODE_ABOUT : MODE_EXACT;
      /* From 10 to 10 is a step on the way to 10 to 20. */
      gboolean between = minimum != maximum ||
                         lek_toggle_group_get_active (self->group) == MODE_BETWEEN;

      show_mode (self, between ? MODE_BETWEEN : mode);
      set_number (self->first, minimum);
      if (between)
        set_number (self->second, maximum);
    }
  else if (state == LEK_ANSWER_NOT_YET)
    show_mode (self, MODE_NOT_YET);
  else if (!is_being_typed (self))
    {
      clear_numbers (self);
      show_mode (self, MODE_EXACT);
    }
}

static void
focus_left_cb (LekCountEditor *self)
{
  lek_editor_tell_left (LEK_EDITOR (self));
}

static GtkEntry *
make_entry (LekCountEditor *self)
{
  GtkEntry *entry = GTK_ENTRY (gtk_entry_new ());

  gtk_entry_set_input_purpose (entry, GTK_INPUT_PURPOSE_DIGITS);
  gtk_widget_add_css_class (GTK_WIDGET (entry), "answer-entry");
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 7);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 7);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (tell_numbers), self);

  return entry;
}

static void
lek_count_editor_constructed (GObject *object)
{
  LekCountEditor *self = LEK_COUNT_EDITOR (object);
  const char *labels[] = {
    C_("count", "Exactly"),
    C_("count", "About"),
    C_("count", "Between"),
    C_("count", "Not known yet"),
  };

  G_OBJECT_CLASS (lek_count_editor_parent_class)->constructed (object);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    lek_editor_name (LEK_EDITOR (self),
                     lek_toggle_group_append (self->group, labels[i]),
                     labels[i]);
  lek_editor_name (LEK_EDITOR (self), GTK_WIDGET (self->group), NULL);
  lek_editor_name (LEK_EDITOR (self), GTK_WIDGET (self->second), _("At most"));
  show_mode (self, MODE_EXACT);
}

static void
lek_count_editor_class_init (LekCountEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = lek_count_editor_constructed;
  LEK_EDITOR_CLASS (klass)->show = lek_count_editor_show;
}

static void
lek_count_editor_init (LekCountEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->group = LEK_TOGGLE_GROUP (lek_toggle_group_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->group), "answer-toggles");
  g_signal_connect (self->group, "chosen", G_CALLBACK (group_chosen_cb), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->group));

  self->fields = lek_fold_box_new (6);
  self->first = make_entry (self);
  self->second = make_entry (self);
  self->and_label = gtk_label_new (C_("between two numbers", "and"));
  lek_fold_box_append (LEK_FOLD_BOX (self->fields), GTK_WIDGET (self->first));
  lek_fold_box_append (LEK_FOLD_BOX (self->fields), self->and_label);
  lek_fold_box_append (LEK_FOLD_BOX (self->fields), GTK_WIDGET (self->second));
  gtk_box_append (GTK_BOX (box), self->fields);

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (self->fields, focus);

  adw_bin_set_child (ADW_BIN (self), box);
}
