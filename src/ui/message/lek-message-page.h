/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The message to the people concerned: its form and language, its words and
 * what is missing in them, the recipients, and the way out: one file for each
 * of them.
 */

#pragma once

#include <adwaita.h>

#include "ui/incident/lek-sitting.h"

G_BEGIN_DECLS

#define LEK_TYPE_MESSAGE_PAGE (lek_message_page_get_type ())

/* Activates "incident.go-to" when a part of the message is picked, and "documents.back". */
G_DECLARE_FINAL_TYPE (LekMessagePage, lek_message_page, LEK, MESSAGE_PAGE, AdwBin)

GtkWidget *lek_message_page_new (LekSitting *sitting) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
