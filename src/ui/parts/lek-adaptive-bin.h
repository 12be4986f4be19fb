/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A frame around one widget that says how much room there is: narrow, medium
 * or wide. libadwaita 1.2 has no breakpoints; this is the one place that
 * watches a width.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  LEK_ROOM_NARROW,
  LEK_ROOM_MEDIUM,
  LEK_ROOM_WIDE,
} LekRoom;

#define LEK_TYPE_ADAPTIVE_BIN (lek_adaptive_bin_get_type ())

/* Properties: "child"; "medium-width" (600) and "wide-width" (900): from how many pixels on;
 * "room": LekRoom as int, "narrow", "wide", "cramped": gboolean, "width": pixels, 0 until there is an allocation; these
 * change just after one. */
G_DECLARE_FINAL_TYPE (LekAdaptiveBin, lek_adaptive_bin, LEK, ADAPTIVE_BIN, GtkWidget)

LekRoom  lek_adaptive_bin_get_room   (LekAdaptiveBin *self);
/* Less room than a telephone has with text at its usual size: large text in a small window. */
gboolean lek_adaptive_bin_is_cramped (LekAdaptiveBin *self);
/* What to assume until the first allocation, so that the first frame is right at once. */
void     lek_adaptive_bin_expect     (LekAdaptiveBin *self,
                                      int             width);

G_END_DECLS
