/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How many: exactly, about, between two numbers, or not known.
 */

#pragma once

#include "ui/editors/lek-editor.h"

G_BEGIN_DECLS

#define LEK_TYPE_COUNT_EDITOR (lek_count_editor_get_type ())

G_DECLARE_FINAL_TYPE (LekCountEditor, lek_count_editor, LEK, COUNT_EDITOR, LekEditor)

G_END_DECLS
