/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Yes, no or not known yet, side by side.
 */

#pragma once

#include "ui/editors/lek-editor.h"

G_BEGIN_DECLS

#define LEK_TYPE_YES_NO_EDITOR (lek_yes_no_editor_get_type ())

G_DECLARE_FINAL_TYPE (LekYesNoEditor, lek_yes_no_editor, LEK, YES_NO_EDITOR, LekEditor)

G_END_DECLS
