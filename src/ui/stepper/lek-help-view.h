/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Why a question is asked, what its words mean, and where it comes from.
 */

#pragma once

#include <adwaita.h>

#include "ui/incident/lek-sitting.h"

G_BEGIN_DECLS

#define LEK_TYPE_HELP_VIEW (lek_help_view_get_type ())

G_DECLARE_FINAL_TYPE (LekHelpView, lek_help_view, LEK, HELP_VIEW, AdwBin)

/* @question may be NULL: then the page has nothing to explain. @address: where the help tells more of it, or NULL. */
void       lek_help_view_show   (LekHelpView       *self,
                                 LekSitting        *sitting,
                                 const LekQuestion *question,
                                 const char        *address);
/* The sources with the day they were checked; @sources: (element-type LekSource). */
GtkWidget *lek_source_list_new  (LekSitting        *sitting,
                                 GPtrArray         *sources) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
