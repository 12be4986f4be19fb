/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be wrong with a file that is read, where it is wrong, and of what
 * kind the fault is. The message of such an error is for programmers; the
 * window and the commands make their own sentence of fault and place.
 */

#pragma once

#include <glib.h>

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

/**
 * LekReadFault:
 * @LEK_READ_FAULT_OTHER: none of these
 * @LEK_READ_FAULT_SYNTAX: no JSON from the place on
 * @LEK_READ_FAULT_NOTHING: the file is empty
 * @LEK_READ_FAULT_TOO_LARGE: more than is read
 * @LEK_READ_FAULT_TOO_DEEP: lists and objects in each other, deeper than is read
 * @LEK_READ_FAULT_NOT_TEXT: bytes or characters that are no text
 * @LEK_READ_FAULT_MISSING: something has to stand there
 * @LEK_READ_FAULT_KIND: text for a number, a list for an object, and so on
 * @LEK_READ_FAULT_UNKNOWN: a member, word or id that is not known here
 * @LEK_READ_FAULT_FORM: a number, day or code that is not written as such
 * @LEK_READ_FAULT_RANGE: a number that is too small or too large
 * @LEK_READ_FAULT_TOO_LONG: a text
 * @LEK_READ_FAULT_TOO_MANY: items of a list
 * @LEK_READ_FAULT_TWICE: the same thing stands there again
 * @LEK_READ_FAULT_CONTRADICTS: it does not go with what stands elsewhere in the file
 * @LEK_READ_FAULT_ANSWER: an answer that does not fit its question
 * @LEK_READ_FAULT_FORMAT: a file of another kind
 * @LEK_READ_FAULT_NEWER: made by a newer version of the program
 * @LEK_READ_FAULT_PRACTICE: it was only practice
 */
typedef enum
{
  LEK_READ_FAULT_OTHER,
  LEK_READ_FAULT_SYNTAX,
  LEK_READ_FAULT_NOTHING,
  LEK_READ_FAULT_TOO_LARGE,
  LEK_READ_FAULT_TOO_DEEP,
  LEK_READ_FAULT_NOT_TEXT,
  LEK_READ_FAULT_MISSING,
  LEK_READ_FAULT_KIND,
  LEK_READ_FAULT_UNKNOWN,
  LEK_READ_FAULT_FORM,
  LEK_READ_FAULT_RANGE,
  LEK_READ_FAULT_TOO_LONG,
  LEK_READ_FAULT_TOO_MANY,
  LEK_READ_FAULT_TWICE,
  LEK_READ_FAULT_CONTRADICTS,
  LEK_READ_FAULT_ANSWER,
  LEK_READ_FAULT_FORMAT,
  LEK_READ_FAULT_NEWER,
  LEK_READ_FAULT_PRACTICE,
} LekReadFault;

#define LEK_READ_ERROR (lek_read_error_quark ())

GQuark        lek_read_error_quark     (void);

/* @message: begins with the place, by custom. */
void          lek_read_error_set       (GError       **error,
                                        LekReadError   code,
                                        LekReadFault   fault,
                                        const char    *place,
                                        const char    *message);
/* Of another error: OTHER. */
LekReadFault  lek_read_error_get_fault (const GError  *error);
/* "$.answers[3].value", or of a syntax error line and column, "3:14"; NULL of another error. */
const char   *lek_read_error_get_place (const GError  *error);

G_END_DECLS
