/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Saving an incident as a file: first for whom, then where.
 */

#pragma once

#include "ui/window/lek-window.h"

G_BEGIN_DECLS

/* Says what the incident holds that names people, and proposes to cover it. */
void lek_export_ask (LekWindow *window,
                     gint64     id);

G_END_DECLS
