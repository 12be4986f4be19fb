/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is said for a moment at the bottom of the window. libadwaita cuts it off
 * where the window is narrow or the text large; here it takes another line.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* @words: no markup; @button: the words of its button, or NULL. */
AdwToast *lek_toast_new (const char *words,
                         const char *button) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
