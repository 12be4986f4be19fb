/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The recipients of a message: the list with who was told when, and the ways
 * in: a paste or a CSV file.
 */

#pragma once

#include <adwaita.h>

#include "ui/incident/lek-sitting.h"

G_BEGIN_DECLS

#define LEK_TYPE_RECIPIENT_BOX (lek_recipient_box_get_type ())

G_DECLARE_FINAL_TYPE (LekRecipientBox, lek_recipient_box, LEK, RECIPIENT_BOX, AdwBin)

GtkWidget *lek_recipient_box_new       (LekSitting      *sitting) G_GNUC_WARN_UNUSED_RESULT;
/* An option id of the list "means": how those who are ticked as told now were told. */
void       lek_recipient_box_set_means (LekRecipientBox *self,
                                        const char      *means);

G_END_DECLS
