/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What must have happened before a widget of these folders can be made: their
 * resource and the types that templates name.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The path of a template or drawing in the resource: LEK_UI_RESOURCE ("log/lek-log-view.ui"). */
#define LEK_UI_RESOURCE(file) "/io/github/lekwijzer/Lekwijzer/ui/" file

/* After gtk_init () or from a "startup"; may be called twice. */
void lek_ui_init (void);

G_END_DECLS
