/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One incident: its steps, overview, timeline and documents. The window pushes
 * it and pops it; what happens within is its own affair.
 */

#pragma once

#include <adwaita.h>

#include "session/lek-case.h"
#include "session/lek-register.h"

G_BEGIN_DECLS

#define LEK_TYPE_INCIDENT_PAGE (lek_incident_page_get_type ())

/* Signals: "back": the person wants to go back to the register; "view-changed": another view is in front.
 * The header bar is the page's own; its back button may also use the action "navigator.back".
 * Undo and redo come to the case from the window ("win.undo", "win.redo").
 * Actions: "incident.show-view" (s), "incident.show-paper" (s), "incident.go-to" (ss: page and question),
 * "incident.rename", "incident.close", "incident.reopen", "incident.export", "incident.tell-time". */
G_DECLARE_FINAL_TYPE (LekIncidentPage, lek_incident_page, LEK, INCIDENT_PAGE, AdwBin)

GtkWidget *lek_incident_page_new       (LekRegister     *reg,
                                        LekCase         *case_) G_GNUC_WARN_UNUSED_RESULT;
LekCase   *lek_incident_page_get_case  (LekIncidentPage *self);
/* Brings a view to the front: "steps", "overview", "timeline" or "documents". */
void       lek_incident_page_show_view (LekIncidentPage *self,
                                        const char      *view);
/* The one in front. */
const char *lek_incident_page_get_view (LekIncidentPage *self);
GtkWidget *lek_incident_page_get_shown (LekIncidentPage *self);
/* The documents, with one paper open: see lek_documents_show (). */
void       lek_incident_page_show_paper (LekIncidentPage *self,
                                        const char      *paper);
/* The same, or a list of the overview by its kind of record ("task"), or the page that asks a question by its id,
 * or has a part of its own ("first-hour"). */
void       lek_incident_page_show_place (LekIncidentPage *self,
                                         const char      *place);

G_END_DECLS
