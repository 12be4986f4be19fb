/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The clock of the AP in words: by when, and how long that is from now.
 */

#pragma once

#include <adwaita.h>

#include "ui/incident/lek-sitting.h"

G_BEGIN_DECLS

#define LEK_TYPE_CLOCK_LABEL (lek_clock_label_get_type ())

G_DECLARE_FINAL_TYPE (LekClockLabel, lek_clock_label, LEK, CLOCK_LABEL, AdwBin)

void  lek_clock_label_set_sitting (LekClockLabel *self,
                                   LekSitting    *sitting);
/* The line itself: "AP before Tuesday 14:20 · 31 hours left". */
char *lek_clock_describe          (LekSitting    *sitting) G_GNUC_WARN_UNUSED_RESULT;
/* Says how much time is left: as a toast, and by putting the keyboard on the line, which a screen reader then reads.
 * Once more, or Escape: the keyboard goes back to where it was. */
void  lek_clock_label_tell        (LekClockLabel *self);
/* The whole moment and the time left, for a tooltip or a toast. */
char *lek_clock_describe_left     (LekSitting    *sitting) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
