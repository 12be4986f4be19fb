/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads data/procedure into a LekLibrary: from the program's own resource, or
 * from a folder while the program is built.
 */

#pragma once

#include "core/lek-library.h"

G_BEGIN_DECLS

/**
 * LekReadError:
 * @LEK_READ_ERROR_SYNTAX: not JSON
 * @LEK_READ_ERROR_VALUE: a value is missing, of the wrong kind or not allowed; the message names its path
 */
typedef enum
{
  LEK_READ_ERROR_SYNTAX,
  LEK_READ_ERROR_VALUE,
} LekReadError;

#define LEK_READ_ERROR (lek_read_error_quark ())

GQuark      lek_read_error_quark    (void);

/* The library built into the program. An error here is a broken build. */
LekLibrary *lek_library_load        (GError     **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same from a folder with the same file names. */
LekLibrary *lek_library_load_folder (const char  *path,
                                     GError     **error) G_GNUC_WARN_UNUSED_RESULT;
/* Every rule a library must keep that a reader of one file cannot see: references, conditions, texts that are
 * missing, facts that no question gives. Returns (transfer full) (element-type utf8): the faults; empty = sound. */
GPtrArray  *lek_library_check       (LekLibrary  *library) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
