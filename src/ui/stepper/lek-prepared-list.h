/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the preparation has for a question or for a list of an incident, each
 * on a line with its date and a button that takes it over. Empty and out of
 * sight when there is nothing.
 */

#pragma once

#include <adwaita.h>

#include "ui/incident/lek-sitting.h"

G_BEGIN_DECLS

#define LEK_TYPE_PREPARED_LIST (lek_prepared_list_get_type ())

/* Signal: "taken": the person took one over. */
G_DECLARE_FINAL_TYPE (LekPreparedList, lek_prepared_list, LEK, PREPARED_LIST, AdwBin)

GtkWidget *lek_prepared_list_new         (LekSitting        *sitting,
                                          const LekQuestion *question) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *lek_prepared_list_new_records (LekSitting          *sitting,
                                          const LekRecordKind *kind) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
