/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What must have happened before a widget of this folder can be made: its
 * resource and the types that templates name.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* After gtk_init () or from a "startup"; may be called twice. */
void lek_ui_init (void);

G_END_DECLS
