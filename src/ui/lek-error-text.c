/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. One table: a title that says what happened, and a body that
 * says what is safe and what to do.
 */

#include "config.h"

#include "ui/lek-error-text.h"

#include <glib/gi18n-lib.h>

#include "session/lek-problem.h"

static const struct
{
  LekProblem  problem;
  const char *title;
  const char *body;
} texts[] = {
  { LEK_PROBLEM_DISK_FULL,
    N_("The disk is full"),
    N_("Everything that was saved is safe. What was typed last is still in memory. "
       "Make some room on the disk, then try again.") },
  { LEK_PROBLEM_READ_ONLY,
    N_("The register cannot be changed now"),
    N_("Another window may have it open, or the file is protected against writing. Everything "
       "that was saved is safe. Close the other window, or allow writing, then try again.") },
  { LEK_PROBLEM_NO_PERMISSION,
    N_("No permission for this file"),
    N_("This account may not read or write there. Nothing was changed. "
       "Choose another place, or ask the owner of the file for access.") },
  { LEK_PROBLEM_MISSING,
    N_("The file is not there"),
    N_("It may have been moved, or the disk it was on is not connected. Nothing was changed. "
       "Connect the disk, or choose another file.") },
  { LEK_PROBLEM_NEWER,
    N_("This register was made by a newer version"),
    N_("It was not touched, so nothing is lost. Install the newest version of Lekwijzer, "
       "or choose another register.") },
  { LEK_PROBLEM_NOT_A_REGISTER,
    N_("This file is not a register"),
    N_("It was made by another program and was not changed. Choose another file.") },
  { LEK_PROBLEM_CORRUPT,
    N_("The register is damaged"),
    N_("Nothing more is written to it, so that it does not get worse. Make a copy of the file "
       "first. A copy from a backup can be opened with “Choose another file”.") },
  { LEK_PROBLEM_NOT_FOUND,
    N_("This incident is no longer there"),
    N_("The rest of the register is safe.") },
  { LEK_PROBLEM_CONFLICT,
    N_("This incident is in the register already, with other contents"),
    N_("The register was not changed. Compare the file with the incident in the register to see "
       "which one is right.") },
  { LEK_PROBLEM_DISK,
    N_("The file could not be read or written"),
    N_("Everything that was saved before is safe. Check that the disk or memory stick is "
       "connected, then try again.") },
  { LEK_PROBLEM_NOT_JSON,
    N_("This file cannot be read"),
    N_("It is not an incident that was saved by Lekwijzer, or it is damaged. "
       "The register was not changed. Ask for the file again.") },
  { LEK_PROBLEM_BAD_ANSWER,
    N_("This answer does not fit the question"),
    N_("The answer that was there before is kept.") },
  { LEK_PROBLEM_NO_MOTIVE,
    N_("A reason is needed"),
    N_("This decision does less than the advice. Write down in a sentence why, "
       "so that it can be explained later.") },
  { LEK_PROBLEM_EMPTY,
    N_("There is no text yet"),
    N_("Write something first. Nothing was changed.") },
  { LEK_PROBLEM_OPEN_ENDS,
    N_("Some questions are still open"),
    N_("The incident can be closed all the same. Write down why, so that it can be "
       "explained later.") },
  { LEK_PROBLEM_FUTURE,
    N_("This moment still has to come"),
    N_("The 72 hours can only count from a moment that has passed. Look at the day and the time, "
       "and at the clock of this computer. Nothing was changed.") },
};

char *
lek_error_text_title (const GError *error)
{
  LekProblem problem = lek_problem_from_error (error);

  if (problem == LEK_PROBLEM_BAD_VALUE)
    return g_strdup (_("This file cannot be used"));

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i].problem == problem)
      return g_strdup (_(texts[i].title));

  return g_strdup (_("Something did not work"));
}

char *
lek_error_text_body (const GError *error)
{
  LekProblem problem = lek_problem_from_error (error);

  /* The place of the fault helps who made the file; it holds no data. */
  if (problem == LEK_PROBLEM_BAD_VALUE)
    {
      /* Translators: %s is the place and kind of a fault in a file, such as "incident.number: missing". */
      return g_strdup_printf (_("Something in it is not as it should be: %s. "
                                "The register was not changed."),
                              error->message);
    }

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i].problem == problem)
      return g_strdup (_(texts[i].body));

  return g_strdup (_("Everything that was saved is safe. Try again; if it keeps happening, "
                     "close the program and start it again."));
}
