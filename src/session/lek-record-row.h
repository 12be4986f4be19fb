/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One thing of a list inside an incident as an object for lists.
 */

#pragma once

#include "core/procedure/lek-record.h"

G_BEGIN_DECLS

#define LEK_TYPE_RECORD_ROW (lek_record_row_get_type ())

/* Property: "record" (LekRecord boxed); a row never changes, a record that changed gets a new one. */
G_DECLARE_FINAL_TYPE (LekRecordRow, lek_record_row, LEK, RECORD_ROW, GObject)

LekRecordRow    *lek_record_row_new        (const LekRecord *record) G_GNUC_WARN_UNUSED_RESULT;
const LekRecord *lek_record_row_get_record (LekRecordRow    *self);

G_END_DECLS
