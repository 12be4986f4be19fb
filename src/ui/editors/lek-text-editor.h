/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Several lines of text, in a field that grows.
 */

#pragma once

#include "ui/editors/lek-editor.h"

G_BEGIN_DECLS

#define LEK_TYPE_TEXT_EDITOR (lek_text_editor_get_type ())

G_DECLARE_FINAL_TYPE (LekTextEditor, lek_text_editor, LEK, TEXT_EDITOR, LekEditor)

G_END_DECLS
