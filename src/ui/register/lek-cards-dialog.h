/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The cards for the first hour, to print before anything has happened.
 */

#pragma once

#include <adwaita.h>

#include "session/lek-register.h"

G_BEGIN_DECLS

#define LEK_TYPE_CARDS_DIALOG (lek_cards_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LekCardsDialog, lek_cards_dialog, LEK, CARDS_DIALOG, AdwWindow)

/* Which paper is shown first. */
typedef enum
{
  LEK_CARDS_FIRST_HOUR,
  LEK_CARDS_EMERGENCY,
  LEK_CARDS_BLANK_FORM,
} LekCardsPaper;

GtkWidget *lek_cards_dialog_new (GtkWindow      *parent,
                                 LekRegister    *reg,
                                 LekCardsPaper   paper) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
