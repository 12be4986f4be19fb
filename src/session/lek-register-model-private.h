/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of the register: all ids in memory, rows read by id in pages when
 * they come into view, so that 100 000 incidents open as fast as ten.
 */

#pragma once

#include <gio/gio.h>

#include "session/lek-register-row.h"
#include "store/lek-store.h"

G_BEGIN_DECLS

#define LEK_TYPE_REGISTER_MODEL (lek_register_model_get_type ())

G_DECLARE_FINAL_TYPE (LekRegisterModel, lek_register_model, LEK, REGISTER_MODEL, GObject)

LekRegisterModel *lek_register_model_new     (LekStore         *store) G_GNUC_WARN_UNUSED_RESULT;
/* Takes the place of what was there; says exactly which stretch changed. */
void              lek_register_model_set_ids (LekRegisterModel *self,
                                              GArray           *ids);     /* (element-type gint64) */
/* The row with @id, also when it is not in the list: one object per incident. */
LekRegisterRow   *lek_register_model_dup_row (LekRegisterModel *self,
                                              gint64            id) G_GNUC_WARN_UNUSED_RESULT;
/* Reads nothing any more: the store closes. */
void              lek_register_model_stop    (LekRegisterModel *self);
/* Reads the row again, if anybody has seen it. */
void              lek_register_model_renew   (LekRegisterModel *self,
                                              gint64            id);

G_END_DECLS
