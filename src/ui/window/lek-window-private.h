/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the window's actions need of the window.
 */

#pragma once

#include "ui/window/lek-window.h"

G_BEGIN_DECLS

void       lek_window_install_actions (GtkWidgetClass *widget_class);
/* The page in view. */
GtkWidget *lek_window_get_page        (LekWindow      *self);
/* A register is open and shown. */
gboolean   lek_window_is_ready        (LekWindow      *self);
void       lek_window_start_search    (LekWindow      *self);
/* Opens the incident with row @id; @place as in lek_incident_page_show_place (), or NULL. */
void       lek_window_open_id         (LekWindow      *self,
                                       gint64          id,
                                       const char     *place);
/* The same for the incident that was open last, unless something else is open by then; silent when it is another one,
 * or not open any more. */
void       lek_window_go_on_with      (LekWindow      *self,
                                       gint64          id,
                                       const char     *uuid,
                                       const char     *view);

G_END_DECLS
