/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A text on a page that asks nothing: an explanation, a list, a link, or the
 * place where the source document and the law part.
 */

#pragma once

#include <gtk/gtk.h>

#include "ui/incident/lek-sitting.h"

G_BEGIN_DECLS

GtkWidget *lek_note_view_new (LekSitting    *sitting,
                              const LekNote *note) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
