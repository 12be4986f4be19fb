/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts of an incident as JSON that have readers of their own. Only
 * lek-incident-reader.c calls them.
 */

#pragma once

#include "core/procedure/lek-library.h"
#include "interchange/lek-incident-members.h"
#include "interchange/lek-json-path.h"

G_BEGIN_DECLS

gboolean lek_incident_read_answers (const LekJsonPath  *root,
                                    LekLibrary         *library,
                                    LekIncident        *incident,
                                    GError            **error);
gboolean lek_incident_read_records (const LekJsonPath  *root,
                                    LekLibrary         *library,
                                    LekIncident        *incident,
                                    GError            **error);

/* Shared by them. */

/* The list in member @name, of @limit items at most. */
gboolean lek_incident_find_list    (const LekJsonPath  *root,
                                    const char         *name,
                                    guint               limit,
                                    LekJsonPath        *out_list,
                                    GError            **error);
/* Fills those of @values that @members name; what else the object holds is the caller's to refuse. */
gboolean lek_incident_read_members (const LekJsonPath  *path,
                                    const LekMember    *members,
                                    LekLibrary         *library,
                                    gpointer            values,
                                    GError            **error);

G_END_DECLS
