/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One line of text.
 */

#pragma once

#include "ui/editors/lek-editor.h"

G_BEGIN_DECLS

#define LEK_TYPE_LINE_EDITOR (lek_line_editor_get_type ())

G_DECLARE_FINAL_TYPE (LekLineEditor, lek_line_editor, LEK, LINE_EDITOR, LekEditor)

G_END_DECLS
