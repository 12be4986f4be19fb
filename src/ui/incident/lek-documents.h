/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All papers of an incident, grouped by whom they are for; each opens on a
 * page of its own in the same place.
 */

#pragma once

#include <adwaita.h>

#include "ui/incident/lek-sitting.h"

G_BEGIN_DECLS

#define LEK_TYPE_DOCUMENTS (lek_documents_get_type ())

G_DECLARE_FINAL_TYPE (LekDocuments, lek_documents, LEK, DOCUMENTS, AdwBin)

void lek_documents_set_sitting (LekDocuments *self,
                                LekSitting   *sitting);
/* @paper: "report", "ap-sheet", "messages", or the id of a kind of paper of the library; NULL for the list. */
void lek_documents_show        (LekDocuments *self,
                                const char   *paper);

G_END_DECLS
