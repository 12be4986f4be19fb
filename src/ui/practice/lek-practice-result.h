/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was missed in a practice, what came too late and what went well, each
 * with the way to where it lives in the program.
 */

#pragma once

#include <adwaita.h>

#include "session/lek-drill.h"

G_BEGIN_DECLS

#define LEK_TYPE_PRACTICE_RESULT (lek_practice_result_get_type ())

/* Signals: "show-place" (const char *place): the dialog closes itself; "done": the person is through with
 * the practice. */
G_DECLARE_FINAL_TYPE (LekPracticeResult, lek_practice_result, LEK, PRACTICE_RESULT, AdwWindow)

/* @findings: (element-type LekPracticeFinding); kept. */
GtkWidget *lek_practice_result_new (GtkWindow *parent,
                                    LekDrill  *drill,
                                    GPtrArray *findings);

G_END_DECLS
