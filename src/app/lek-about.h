/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who made this, under which licence, and what it is not.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void lek_about_show (GtkWindow *parent);

G_END_DECLS
