/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads data/procedure into a LekLibrary: from the program's own resource, or
 * from a folder while the program is built.
 */

#pragma once

#include "core/procedure/lek-library.h"
#include "core/procedure/lek-read-error.h"

G_BEGIN_DECLS

/* The library built into the program. An error here is a broken build. */
LekLibrary *lek_library_load        (GError     **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same from a folder with the same file names. */
LekLibrary *lek_library_load_folder (const char  *path,
                                     GError     **error) G_GNUC_WARN_UNUSED_RESULT;
/* Every rule a library must keep that a reader of one file cannot see: references, conditions, texts that are
 * missing, facts that no question gives. Returns (transfer full) (element-type utf8): the faults; empty = sound. */
GPtrArray  *lek_library_check       (LekLibrary  *library) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
