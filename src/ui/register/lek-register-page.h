/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Home: the running clocks, the saved views, the search and the list.
 */

#pragma once

#include <adwaita.h>

#include "session/lek-register.h"

G_BEGIN_DECLS

#define LEK_TYPE_REGISTER_PAGE (lek_register_page_get_type ())

/* Property: "register" (construct only). Opens and archives through the actions of LekWindow. */
G_DECLARE_FINAL_TYPE (LekRegisterPage, lek_register_page, LEK, REGISTER_PAGE, AdwBin)

/* @width: how wide it is going to be, for the first frame */
GtkWidget *lek_register_page_new             (LekRegister     *reg,
                                              int              width) G_GNUC_WARN_UNUSED_RESULT;
/* Typing in @widget starts a search while the page is in view. */
void       lek_register_page_set_key_capture (LekRegisterPage *self,
                                              GtkWidget       *widget);
void       lek_register_page_start_search    (LekRegisterPage *self);

G_END_DECLS
