/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The earlier assessments, newest first: what was advised when, and which
 * facts had changed.
 */

#pragma once

#include <adwaita.h>

#include "ui/incident/lek-sitting.h"

G_BEGIN_DECLS

#define LEK_TYPE_ASSESSMENT_LIST (lek_assessment_list_get_type ())

G_DECLARE_FINAL_TYPE (LekAssessmentList, lek_assessment_list, LEK, ASSESSMENT_LIST, AdwBin)

GtkWidget *lek_assessment_list_new (LekSitting *sitting) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
