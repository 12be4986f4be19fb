/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What kind of trouble a GError is, for the window: it must know a full disk
 * from a damaged file without knowing the layers that report them.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  LEK_PROBLEM_OTHER,
  LEK_PROBLEM_CANCELLED,        /* not worth a word */
  LEK_PROBLEM_DISK_FULL,
  LEK_PROBLEM_READ_ONLY,        /* this register cannot be written to now */
  LEK_PROBLEM_NO_PERMISSION,
  LEK_PROBLEM_OWN_FILE,         /* a copy over the register itself */
  LEK_PROBLEM_MISSING,          /* no such file or folder */
  LEK_PROBLEM_NEWER,            /* made by a newer version of the program */
  LEK_PROBLEM_NOT_A_REGISTER,
  LEK_PROBLEM_CORRUPT,
  LEK_PROBLEM_NOT_FOUND,        /* no such incident */
  LEK_PROBLEM_CONFLICT,         /* an import that differs from what is there */
  LEK_PROBLEM_DISK,
  LEK_PROBLEM_NOT_JSON,
  LEK_PROBLEM_BAD_VALUE,        /* the message of the error names the place in the file */
  LEK_PROBLEM_BAD_ANSWER,
  LEK_PROBLEM_NO_MOTIVE,
  LEK_PROBLEM_EMPTY,
  LEK_PROBLEM_OPEN_ENDS,
  LEK_PROBLEM_CLOSED,           /* the incident has to be reopened first */
  LEK_PROBLEM_NOT_READY,        /* to be closed */
  LEK_PROBLEM_FUTURE,           /* a moment that still has to come, where only the past can be meant */
} LekProblem;

LekProblem lek_problem_from_error (const GError *error);

G_END_DECLS
