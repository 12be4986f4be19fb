/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. "Not known yet" is a state of the answer, not a value, but
 * stands beside the values, because it is as good an answer.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/editors/lek-yes-no-editor.h"
#include "ui/parts/lek-toggle-group.h"

struct _LekYesNoEditor
{
  LekEditor       parent_instance;

  LekToggleGroup *group;
};

G_DEFINE_FINAL_TYPE (LekYesNoEditor, lek_yes_no_editor, LEK_TYPE_EDITOR)

enum
{
  YES,
  NO,
  NOT_YET,
};

static void
group_chosen_cb (LekToggleGroup *group,
                 int             index,
                 LekYesNoEditor *self)
{
  if (index == NOT_YET)
    lek_editor_tell (LEK_EDITOR (self), lek_answer_new (LEK_ANSWER_NOT_YET, NULL));
  else
    lek_editor_tell (LEK_EDITOR (self),
                     lek_answer_new (LEK_ANSWER_KNOWN, index == YES ? "yes" : "no"));
}

static void
lek_yes_no_editor_show (LekEditor       *editor,
                        const LekAnswer *answer)
{
  LekYesNoEditor *self = LEK_YES_NO_EDITOR (editor);
  int active = -1;

  if (answer != NULL && lek_answer_is (answer, "yes"))
    active = YES;
  else if (answer != NULL && lek_answer_is (answer, "no"))
    active = NO;
  else if (answer != NULL && lek_answer_get_state (answer) == LEK_ANSWER_NOT_YET)
    active = NOT_YET;

  lek_toggle_group_set_active (self->group, active);
}

static void
lek_yes_no_editor_constructed (GObject *object)
{
  LekYesNoEditor *self = LEK_YES_NO_EDITOR (object);
  const char *labels[] = {
    C_("answer", "Yes"),
    C_("answer", "No"),
    C_("answer", "Not known yet"),
  };

  G_OBJECT_CLASS (lek_yes_no_editor_parent_class)->constructed (object);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    lek_editor_name (LEK_EDITOR (self),
                     lek_toggle_group_append (self->group, labels[i]),
                     labels[i]);
  lek_editor_name (LEK_EDITOR (self), GTK_WIDGET (self->group), NULL);
}

static void
lek_yes_no_editor_class_init (LekYesNoEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = lek_yes_no_editor_constructed;
  LEK_EDITOR_CLASS (klass)->show = lek_yes_no_editor_show;
}

static void
lek_yes_no_editor_init (LekYesNoEditor *self)
{
  self->group = LEK_TOGGLE_GROUP (lek_toggle_group_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->group), "answer-toggles");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
  g_signal_connect (self->group, "chosen", G_CALLBACK (group_chosen_cb), self);
}
