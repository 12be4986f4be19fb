/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A date and time, typed as a person says it.
 */

#pragma once

#include "ui/editors/lek-editor.h"

G_BEGIN_DECLS

#define LEK_TYPE_MOMENT_EDITOR (lek_moment_editor_get_type ())

G_DECLARE_FINAL_TYPE (LekMomentEditor, lek_moment_editor, LEK, MOMENT_EDITOR, LekEditor)

G_END_DECLS
