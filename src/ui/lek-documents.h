/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What goes on paper: the report on one A4, with its annex, to look at, to
 * print, and to save as PDF. The paper has its own language.
 */

#pragma once

#include <adwaita.h>

#include "ui/lek-sitting.h"

G_BEGIN_DECLS

#define LEK_TYPE_DOCUMENTS (lek_documents_get_type ())

G_DECLARE_FINAL_TYPE (LekDocuments, lek_documents, LEK, DOCUMENTS, AdwBin)

void lek_documents_set_sitting (LekDocuments *self,
                                LekSitting   *sitting);

G_END_DECLS
