/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the incident stands: the advice, the decisions, the clocks, and what is
 * still open.
 */

#pragma once

#include <adwaita.h>

#include "ui/incident/lek-sitting.h"

G_BEGIN_DECLS

#define LEK_TYPE_OVERVIEW (lek_overview_get_type ())

G_DECLARE_FINAL_TYPE (LekOverview, lek_overview, LEK, OVERVIEW, AdwBin)

void     lek_overview_set_sitting (LekOverview *self,
                                   LekSitting  *sitting);
/* Leads to what is due first in the list of @kind; FALSE when there is no such list here. */
gboolean lek_overview_show_list   (LekOverview *self,
                                   const char  *kind);

G_END_DECLS
