/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One question of the AP's form: its number and words, the answer, where that
 * stands, and the way to copy it or to find it.
 */

#pragma once

#include <adwaita.h>

#include "core/ap/lek-ap-sheet.h"

G_BEGIN_DECLS

#define LEK_TYPE_AP_ROW (lek_ap_row_get_type ())

/* Signals:
 *   "copy": the answer is to be copied
 *   "ticked" (gboolean): the person says it was, or was not
 *   "find": to the question of ours */
G_DECLARE_FINAL_TYPE (LekApRow, lek_ap_row, LEK, AP_ROW, AdwBin)

/* How the answer stands to what was sent last. */
typedef enum
{
  LEK_AP_ROW_NEW,          /* nothing was sent, or it is not known what */
  LEK_AP_ROW_CHANGED,
  LEK_AP_ROW_SAME,
} LekApRowSince;

/* @item must outlive the row. */
GtkWidget       *lek_ap_row_new        (const LekApItem *item,
                                        LekVoice         voice,
                                        gboolean         read_only,
                                        LekApRowSince    since) G_GNUC_WARN_UNUSED_RESULT;
const LekApItem *lek_ap_row_get_item   (LekApRow        *self);
/* Whether there is something to copy: an answer that the AP does not have yet. */
gboolean         lek_ap_row_is_needed  (LekApRow        *self);
gboolean         lek_ap_row_is_copied  (LekApRow        *self);
void             lek_ap_row_set_copied (LekApRow        *self,
                                        gboolean         copied);
/* Puts the keyboard on the button that copies. */
void             lek_ap_row_enter      (LekApRow        *self);

G_END_DECLS
