/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is said for a moment at the bottom of the window. libadwaita cuts it off
 * where the window is narrow or the text large; here it takes another line.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef enum
{
  LEK_TOASTS_LOW,                 /* at the bottom of the window */
  LEK_TOASTS_ABOVE_BUTTONS,       /* of a step */
  LEK_TOASTS_ABOVE_TABS,          /* and above the tabs of a narrow window */
} LekToastHeight;

/* @words: no markup; @button: the words of its button, or NULL. */
AdwToast *lek_toast_new   (const char     *words,
                           const char     *button) G_GNUC_WARN_UNUSED_RESULT;
/* How high toasts are to stand in the window of @near: what one wants to press next stays free. */
void      lek_toasts_lift (GtkWidget      *near,
                           LekToastHeight  height);

G_END_DECLS
