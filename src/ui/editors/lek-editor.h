/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an answer is given with: one subclass per kind of question.
 *
 * An editor shows the answer it is told to show and tells what the person
 * gave; it keeps no answer. Showing never tells, so that the two cannot chase
 * each other.
 */

#pragma once

#include <adwaita.h>

#include "core/procedure/lek-procedure.h"
#include "ui/incident/lek-sitting.h"

G_BEGIN_DECLS

#define LEK_TYPE_EDITOR (lek_editor_get_type ())

/* Signals:
 *   "answered" (LekAnswer or NULL): the person gave or cleared an answer
 *   "faulty" (string or NULL): what was typed cannot be read, in words; NULL when that is over
 *   "left": the person left a field of text */
G_DECLARE_DERIVABLE_TYPE (LekEditor, lek_editor, LEK, EDITOR, AdwBin)

struct _LekEditorClass
{
  AdwBinClass parent_class;

  /* @answer may be NULL. */
  void (*show) (LekEditor       *self,
                const LekAnswer *answer);
};

/* The editor for the kind of @question. */
LekEditor         *lek_editor_new          (LekSitting        *sitting,
                                            const LekQuestion *question) G_GNUC_WARN_UNUSED_RESULT;

LekSitting        *lek_editor_get_sitting  (LekEditor         *self);
const LekQuestion *lek_editor_get_question (LekEditor         *self);
void               lek_editor_show         (LekEditor         *self,
                                            const LekAnswer   *answer);
/* Ties the controls to the words that say more: what the question means, and how sure the answer is. Both must live
 * as long as the editor. */
void               lek_editor_explain      (LekEditor         *self,
                                            GtkWidget         *hint,
                                            GtkWidget         *state);
/* Marks the controls as wrong and ties them to the words that say why; NULL takes that away. */
void               lek_editor_show_fault   (LekEditor         *self,
                                            GtkWidget         *error);

/* For subclasses. Takes @answer. */
void               lek_editor_tell         (LekEditor         *self,
                                            LekAnswer         *answer);
void               lek_editor_tell_fault   (LekEditor         *self,
                                            const char        *words);
void               lek_editor_tell_left    (LekEditor         *self);
/* Names @widget for a screen reader as the question, or as "question: part". */
void               lek_editor_name         (LekEditor         *self,
                                            GtkWidget         *widget,
                                            const char        *part);

G_END_DECLS
