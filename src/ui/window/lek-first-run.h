/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first start, in three short screens: language and profile, name, and
 * whether to look at an example first. Closing it is fine too.
 */

#pragma once

#include <adwaita.h>

#include "session/lek-preferences.h"

G_BEGIN_DECLS

#define LEK_TYPE_FIRST_RUN (lek_first_run_get_type ())

/* Signals: "language-chosen": another language, already in the preferences; the window is to be made again;
 * "finished" (gboolean example): goes to the register, or to the example. */
G_DECLARE_FINAL_TYPE (LekFirstRun, lek_first_run, LEK, FIRST_RUN, AdwWindow)

GtkWidget *lek_first_run_new (GtkWindow      *parent,
                              LekPreferences *preferences) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
