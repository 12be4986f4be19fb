/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which story to practise with, and when that was last done.
 */

#pragma once

#include <adwaita.h>

#include "core/procedure/lek-library.h"
#include "session/lek-preferences.h"

G_BEGIN_DECLS

#define LEK_TYPE_PRACTICE_CHOOSER (lek_practice_chooser_get_type ())

/* Signal: "chosen" (const char *story_id): the dialog closes itself. */
G_DECLARE_FINAL_TYPE (LekPracticeChooser, lek_practice_chooser, LEK, PRACTICE_CHOOSER, AdwWindow)

GtkWidget *lek_practice_chooser_new (GtkWindow      *parent,
                                     LekLibrary     *library,
                                     LekPreferences *preferences);
/* (transfer full): when somebody practised last on this computer, in words. */
char      *lek_practice_describe_last (LekPreferences *preferences);

G_END_DECLS
