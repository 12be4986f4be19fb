/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From the list of who was told to the answers about it: what stands in the
 * list need not be typed once more.
 */

#pragma once

#include "core/message/lek-informing.h"
#include "session/lek-case.h"

G_BEGIN_DECLS

/* (transfer full): how far telling the people concerned is; borrows the records of @incident. */
LekInforming *lek_told_survey        (LekCase  *incident) G_GNUC_WARN_UNUSED_RESULT;
/* Everybody in the list was told, and the answers do not say so yet. */
gboolean      lek_told_can_take_over (LekCase  *incident);
/* Answers whether, when and how people were informed from the list: the latest time counts, and every means. Answers
 * that say the same already are left alone. */
gboolean      lek_told_take_over     (LekCase  *incident,
                                      GError  **error);

G_END_DECLS
