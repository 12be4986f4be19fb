/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of the register: its views, orders and search, and the figures
 * above it. On the store's thread.
 */

#pragma once

#include "store/lek-database.h"
#include "store/lek-store.h"

G_BEGIN_DECLS

GArray      *lek_list_ids    (LekDatabase     *database,
                              const LekQuery  *query,
                              GError         **error) G_GNUC_WARN_UNUSED_RESULT;
LekOverview *lek_list_survey (LekDatabase     *database,
                              gint64           now_utc,
                              GError         **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
