/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row of the register list: loaded when it comes into view.
 */

#pragma once

#include "core/incident/lek-incident.h"

G_BEGIN_DECLS

#define LEK_TYPE_REGISTER_ROW (lek_register_row_get_type ())

/* Properties: "id" (gint64), "summary" (LekSummary boxed; NULL until it was read). */
G_DECLARE_FINAL_TYPE (LekRegisterRow, lek_register_row, LEK, REGISTER_ROW, GObject)

LekRegisterRow   *lek_register_row_new         (gint64            id) G_GNUC_WARN_UNUSED_RESULT;
gint64            lek_register_row_get_id      (LekRegisterRow   *self);
const LekSummary *lek_register_row_get_summary (LekRegisterRow   *self);
void              lek_register_row_set_summary (LekRegisterRow   *self,
                                                const LekSummary *summary);

G_END_DECLS
