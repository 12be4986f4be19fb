/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For somebody who got what was meant for another: asking for deletion,
 * noting the confirmation, which the assessment reads, and saying thanks.
 */

#pragma once

#include <adwaita.h>

#include "ui/incident/lek-sitting.h"

G_BEGIN_DECLS

#define LEK_TYPE_DELETION_BOX (lek_deletion_box_get_type ())

G_DECLARE_FINAL_TYPE (LekDeletionBox, lek_deletion_box, LEK, DELETION_BOX, AdwBin)

GtkWidget *lek_deletion_box_new       (LekSitting     *sitting) G_GNUC_WARN_UNUSED_RESULT;
/* The language and the form of address of the words that are copied. */
void       lek_deletion_box_set_voice (LekDeletionBox *self,
                                       LekVoice        voice);

G_END_DECLS
