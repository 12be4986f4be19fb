/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The cases most like an incident: so that a person sees what an authority
 * said of something alike. Never an input of the verdict.
 */

#pragma once

#include "core/procedure/lek-library.h"

G_BEGIN_DECLS

/* (transfer container) (element-type LekExampleCase): at most @n, nearest first, published ones before own ones
 * at the same distance. @cases: lek_library_get_cases (). */
GPtrArray *lek_nearest_cases (GPtrArray      *cases,
                              const LekFacts *facts,
                              guint           n) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
