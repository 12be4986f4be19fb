/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The fields of one thing in a list of the incident, to fill in or change.
 */

#pragma once

#include <adwaita.h>

#include "core/procedure/lek-record.h"
#include "ui/incident/lek-sitting.h"

G_BEGIN_DECLS

#define LEK_TYPE_RECORD_DIALOG (lek_record_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LekRecordDialog, lek_record_dialog, LEK, RECORD_DIALOG, AdwWindow)

/* @record: what is to be changed, or NULL for a new one. */
LekRecordDialog *lek_record_dialog_new (GtkWindow           *parent,
                                        LekSitting          *sitting,
                                        const LekRecordKind *kind,
                                        const LekRecord     *record) G_GNUC_WARN_UNUSED_RESULT;

/* Only @fields (NULL-ended, static; the first must be filled in), the same ones for all of @records (element-type
 * LekRecord). @proposal: what stands in them at first. */
LekRecordDialog *lek_record_dialog_new_for_fields (GtkWindow         *parent,
                                                   LekSitting        *sitting,
                                                   GPtrArray         *records,
                                                   const char *const *fields,
                                                   const LekRecord   *proposal,
                                                   const char        *title) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
