/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. One table per domain.
 */

#include "config.h"

#include "session/lek-problem.h"

#include <gio/gio.h>

#include "interchange/lek-library-reader.h"
#include "session/lek-case.h"
#include "store/lek-store.h"

static LekProblem
read_store_code (int code)
{
  switch (code)
    {
    case LEK_STORE_ERROR_FULL:
      return LEK_PROBLEM_DISK_FULL;
    case LEK_STORE_ERROR_READ_ONLY:
      return LEK_PROBLEM_READ_ONLY;
    case LEK_STORE_ERROR_NEWER:
      return LEK_PROBLEM_NEWER;
    case LEK_STORE_ERROR_NOT_A_REGISTER:
      return LEK_PROBLEM_NOT_A_REGISTER;
    case LEK_STORE_ERROR_CORRUPT:
      return LEK_PROBLEM_CORRUPT;
    case LEK_STORE_ERROR_NOT_FOUND:
      return LEK_PROBLEM_NOT_FOUND;
    case LEK_STORE_ERROR_CONFLICT:
      return LEK_PROBLEM_CONFLICT;
    case LEK_STORE_ERROR_IO:
      return LEK_PROBLEM_DISK;
    default:
      return LEK_PROBLEM_OTHER;
    }
}

static LekProblem
read_case_code (int code)
{
  switch (code)
    {
    case LEK_CASE_ERROR_VALUE:
      return LEK_PROBLEM_BAD_ANSWER;
    case LEK_CASE_ERROR_MOTIVE:
      return LEK_PROBLEM_NO_MOTIVE;
    case LEK_CASE_ERROR_READ_ONLY:
      return LEK_PROBLEM_READ_ONLY;
    case LEK_CASE_ERROR_EMPTY:
      return LEK_PROBLEM_EMPTY;
    case LEK_CASE_ERROR_OPEN_ENDS:
      return LEK_PROBLEM_OPEN_ENDS;
    case LEK_CASE_ERROR_CLOSED:
      return LEK_PROBLEM_CLOSED;
    case LEK_CASE_ERROR_NOT_READY:
      return LEK_PROBLEM_NOT_READY;
    case LEK_CASE_ERROR_FUTURE:
      return LEK_PROBLEM_FUTURE;
    default:
      return LEK_PROBLEM_OTHER;
    }
}

static LekProblem
read_io_code (int code)
{
  switch (code)
    {
    case G_IO_ERROR_CANCELLED:
      return LEK_PROBLEM_CANCELLED;
    case G_IO_ERROR_NO_SPACE:
      return LEK_PROBLEM_DISK_FULL;
    case G_IO_ERROR_READ_ONLY:
      return LEK_PROBLEM_READ_ONLY;
    case G_IO_ERROR_PERMISSION_DENIED:
      return LEK_PROBLEM_NO_PERMISSION;
    case G_IO_ERROR_EXISTS:
      return LEK_PROBLEM_OWN_FILE;
    case G_IO_ERROR_NOT_FOUND:
      return LEK_PROBLEM_MISSING;
    default:
      return LEK_PROBLEM_DISK;
    }
}

LekProblem
lek_problem_from_error (const GError *error)
{
  if (error == NULL)
    return LEK_PROBLEM_OTHER;

  if (error->domain == LEK_STORE_ERROR)
    return read_store_code (error->code);

  if (error->domain == LEK_CASE_ERROR)
    return read_case_code (error->code);

  if (error->domain == G_IO_ERROR)
    return read_io_code (error->code);

  if (g_error_matches (error, LEK_READ_ERROR, LEK_READ_ERROR_SYNTAX))
    return LEK_PROBLEM_NOT_JSON;

  if (g_error_matches (error, LEK_READ_ERROR, LEK_READ_ERROR_VALUE))
    return LEK_PROBLEM_BAD_VALUE;

  return LEK_PROBLEM_OTHER;
}
