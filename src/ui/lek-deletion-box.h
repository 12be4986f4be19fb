/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asking a wrong recipient to delete what came by mistake, thanking for it,
 * and noting that it was done, which the assessment reads.
 */

#pragma once

#include <gtk/gtk.h>

#include "ui/lek-sitting.h"

G_BEGIN_DECLS

GtkWidget *lek_deletion_box_new (LekSitting *sitting) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
