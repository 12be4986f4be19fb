/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One option of a list, or several, with headings; long lists have a filter.
 */

#pragma once

#include "ui/editors/lek-editor.h"

G_BEGIN_DECLS

#define LEK_TYPE_CHOICE_EDITOR (lek_choice_editor_get_type ())

G_DECLARE_FINAL_TYPE (LekChoiceEditor, lek_choice_editor, LEK, CHOICE_EDITOR, LekEditor)

G_END_DECLS
