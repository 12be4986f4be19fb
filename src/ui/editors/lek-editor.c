/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/editors/lek-choice-editor.h"
#include "ui/editors/lek-count-editor.h"
#include "ui/editors/lek-editor.h"
#include "ui/editors/lek-line-editor.h"
#include "ui/editors/lek-moment-editor.h"
#include "ui/editors/lek-text-editor.h"
#include "ui/editors/lek-yes-no-editor.h"

typedef struct
{
  LekSitting        *sitting;
  const LekQuestion *question;
  GPtrArray         *controls;   /* borrowed: what lek_editor_name () named */
  gboolean           showing;
} LekEditorPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LekEditor, lek_editor, ADW_TYPE_BIN)

enum
{
  PROP_SITTING = 1,
  PROP_QUESTION,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

enum
{
  ANSWERED,
  FAULTY,
  LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
lek_editor_set_property (GObject      *object,
                         guint         property_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  LekEditorPrivate *priv = lek_editor_get_instance_private (LEK_EDITOR (object));

  switch (property_id)
    {
    case PROP_SITTING:
      priv->sitting = g_value_dup_object (value);
      break;
    case PROP_QUESTION:
      priv->question = g_value_get_pointer (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lek_editor_dispose (GObject *object)
{
  LekEditorPrivate *priv = lek_editor_get_instance_private (LEK_EDITOR (object));

  g_ptr_array_set_size (priv->controls, 0);
  g_clear_object (&priv->sitting);

  G_OBJECT_CLASS (lek_editor_parent_class)->dispose (object);
}

static void
lek_editor_finalize (GObject *object)
{
  LekEditorPrivate *priv = lek_editor_get_instance_private (LEK_EDITOR (object));

  g_ptr_array_unref (priv->controls);

  G_OBJECT_CLASS (lek_editor_parent_class)->finalize (object);
}

static void
lek_editor_class_init (LekEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->set_property = lek_editor_set_property;
  object_class->dispose = lek_editor_dispose;
  object_class->finalize = lek_editor_finalize;

  properties[PROP_SITTING] =
    g_param_spec_object ("sitting", NULL, NULL, LEK_TYPE_SITTING, flags);
  /* A pointer: questions live as long as the library, which the case holds. */
  properties[PROP_QUESTION] = g_param_spec_pointer ("question", NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[ANSWERED] =
    g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, LEK_TYPE_ANSWER | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[FAULTY] =
    g_signal_new ("faulty", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[LEFT] =
    g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
lek_editor_init (LekEditor *self)
{
  LekEditorPrivate *priv = lek_editor_get_instance_private (self);

  priv->controls = g_ptr_array_new ();
}

static GType
find_type (LekQuestionKind kind)
{
  switch (kind)
    {
    case LEK_QUESTION_YES_NO:
      return LEK_TYPE_YES_NO_EDITOR;
    case LEK_QUESTION_CHOICE:
    case LEK_QUESTION_CHOICES:
      return LEK_TYPE_CHOICE_EDITOR;
    case LEK_QUESTION_LINE:
      return LEK_TYPE_LINE_EDITOR;
    case LEK_QUESTION_MOMENT:
      return LEK_TYPE_MOMENT_EDITOR;
    case LEK_QUESTION_COUNT:
      return LEK_TYPE_COUNT_EDITOR;
    case LEK_QUESTION_TEXT:
    default:
      return LEK_TYPE_TEXT_EDITOR;
    }
}

LekEditor *
lek_editor_new (LekSitting        *sitting,
                const LekQuestion *question)
{
  g_return_val_if_fail (LEK_IS_SITTING (sitting), NULL);
  g_return_val_if_fail (question != NULL, NULL);

  return g_object_new (find_type (question->kind),
                       "sitting", sitting,
                       "question", question,
                       NULL);
}

LekSitting *
lek_editor_get_sitting (LekEditor *self)
{
  LekEditorPrivate *priv = lek_editor_get_instance_private (self);

  g_return_val_if_fail (LEK_IS_EDITOR (self), NULL);

  return priv->sitting;
}

const LekQuestion *
lek_editor_get_question (LekEditor *self)
{
  LekEditorPrivate *priv = lek_editor_get_instance_private (self);

  g_return_val_if_fail (LEK_IS_EDITOR (self), NULL);

  return priv->question;
}

void
lek_editor_show (LekEditor       *self,
                 const LekAnswer *answer)
{
  LekEditorPrivate *priv = lek_editor_get_instance_private (self);

  g_return_if_fail (LEK_IS_EDITOR (self));

  priv->showing = TRUE;
  LEK_EDITOR_GET_CLASS (self)->show (self, answer);
  priv->showing = FALSE;
}

void
lek_editor_tell (LekEditor *self,
                 LekAnswer *answer)
{
  LekEditorPrivate *priv = lek_editor_get_instance_private (self);
  g_autoptr(LekAnswer) taken = answer;

  g_return_if_fail (LEK_IS_EDITOR (self));

  if (!priv->showing)
    g_signal_emit (self, signals[ANSWERED], 0, taken);
}

void
lek_editor_tell_fault (LekEditor  *self,
                       const char *words)
{
  g_return_if_fail (LEK_IS_EDITOR (self));

  g_signal_emit (self, signals[FAULTY], 0, words);
}

void
lek_editor_tell_left (LekEditor *self)
{
  g_return_if_fail (LEK_IS_EDITOR (self));

  g_signal_emit (self, signals[LEFT], 0);
}

void
lek_editor_name (LekEditor  *self,
                 GtkWidget  *widget,
                 const char *part)
{
  LekEditorPrivate *priv = lek_editor_get_instance_private (self);
  const char *ask = lek_sitting_read (priv->sitting, priv->question->ask);
  g_autofree char *name = NULL;

  g_return_if_fail (LEK_IS_EDITOR (self));

  if (part == NULL)
    name = g_strdup (ask);
  else
    /* Translators: the name of a control for a screen reader: the question, then the part of the answer */
    name = g_strdup_printf (C_("question and part", "%s: %s"), ask, part);

  gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  if (!g_ptr_array_find (priv->controls, widget, NULL))
    g_ptr_array_add (priv->controls, widget);
}

void
lek_editor_explain (LekEditor *self,
                    GtkWidget *hint,
                    GtkWidget *state)
{
  LekEditorPrivate *priv = lek_editor_get_instance_private (self);

  g_return_if_fail (LEK_IS_EDITOR (self));
  g_return_if_fail (GTK_IS_WIDGET (hint));
  g_return_if_fail (GTK_IS_WIDGET (state));

  for (guint i = 0; i < priv->controls->len; i++)
    gtk_accessible_update_relation (g_ptr_array_index (priv->controls, i),
                                    GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, hint, state, NULL,
                                    -1);
}

/* GTK 4.8 takes one widget here, and later ones take a list that ends in NULL: which of the two, it says itself. */
static void
point_at_error (GtkAccessible *control,
                GtkWidget     *error)
{
  GValue value = G_VALUE_INIT;
  gboolean one;

  gtk_accessible_relation_init_value (GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE, &value);
  one = G_VALUE_HOLDS_OBJECT (&value);
  g_value_unset (&value);

  if (one)
    gtk_accessible_update_relation (control, GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE, error, -1);
  else
    gtk_accessible_update_relation (control, GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE, error, NULL, -1);
}

void
lek_editor_show_fault (LekEditor *self,
                       GtkWidget *error)
{
  LekEditorPrivate *priv = lek_editor_get_instance_private (self);

  g_return_if_fail (LEK_IS_EDITOR (self));
  g_return_if_fail (error == NULL || GTK_IS_WIDGET (error));

  for (guint i = 0; i < priv->controls->len; i++)
    {
      GtkAccessible *control = g_ptr_array_index (priv->controls, i);

      if (error != NULL)
        {
          point_at_error (control, error);
          gtk_accessible_update_state (control,
                                       GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE,
                                       -1);
        }
      else
        {
          gtk_accessible_reset_relation (control, GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE);
          gtk_accessible_reset_state (control, GTK_ACCESSIBLE_STATE_INVALID);
        }
    }
}
