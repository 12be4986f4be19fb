/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. One table: a title that says what happened, and a body that
 * says what is safe and what to do.
 */

#include "config.h"

#include "ui/parts/lek-error-text.h"

#include <glib/gi18n-lib.h>

#include "core/procedure/lek-read-error.h"
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
  { LEK_PROBLEM_OWN_FILE,
    N_("This is the register itself"),
    N_("A copy needs a file of its own. Nothing was changed. Choose another name or another folder.") },
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
  { LEK_PROBLEM_CLOSED,
    N_("This incident is closed"),
    N_("Reopen it first; the reason for that is kept in the log. Nothing was changed.") },
  { LEK_PROBLEM_NOT_READY,
    N_("This incident cannot be closed yet"),
    N_("Something is open that cannot stay so. The list says what, and where it is asked.") },
  { LEK_PROBLEM_FUTURE,
    N_("This moment still has to come"),
    N_("Only a moment that has passed fits here. Look at the day and the time, and at the clock "
       "of this computer. Nothing was changed.") },
};

/* Translators: in each of these, %s is a place in a file, such as “$.answers[3].value”. */
static const struct
{
  LekReadFault  fault;
  const char   *sentence;
} faults[] = {
  /* Translators: %s is line and character, such as “3:14”. */
  { LEK_READ_FAULT_SYNTAX, N_("From line and character %s onwards it is not JSON.") },
  { LEK_READ_FAULT_NOTHING, N_("There is nothing in it.") },
  { LEK_READ_FAULT_TOO_LARGE, N_("It is larger than the program reads.") },
  { LEK_READ_FAULT_TOO_DEEP, N_("The lists in it are nested deeper than the program reads.") },
  { LEK_READ_FAULT_NOT_TEXT, N_("There are characters in it, at “%s”, that are not text.") },
  { LEK_READ_FAULT_MISSING, N_("Something is missing at “%s”.") },
  { LEK_READ_FAULT_KIND, N_("Another kind of value is expected at “%s”.") },
  { LEK_READ_FAULT_UNKNOWN, N_("What stands at “%s” is not known to this program.") },
  { LEK_READ_FAULT_FORM, N_("What stands at “%s” is not written as it should be.") },
  { LEK_READ_FAULT_RANGE, N_("The number at “%s” is too small or too large.") },
  { LEK_READ_FAULT_TOO_LONG, N_("The text at “%s” is too long.") },
  { LEK_READ_FAULT_TOO_MANY, N_("The list at “%s” is too long.") },
  { LEK_READ_FAULT_TWICE, N_("What stands at “%s” is empty or stands there twice.") },
  { LEK_READ_FAULT_CONTRADICTS, N_("What stands at “%s” does not go with the rest of the file.") },
  { LEK_READ_FAULT_ANSWER, N_("The answer at “%s” does not fit its question.") },
  { LEK_READ_FAULT_FORMAT, N_("It is not an incident that was saved by Lekwijzer.") },
  { LEK_READ_FAULT_NEWER, N_("It was made by a newer version of Lekwijzer. Install the newest version.") },
  { LEK_READ_FAULT_PRACTICE, N_("It comes from practice, and nothing in it really happened.") },
};

char *
lek_error_text_fault (const GError *error)
{
  const char *place = lek_read_error_get_place (error);
  LekReadFault fault = lek_read_error_get_fault (error);

  if (place == NULL)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_auto(GStrv) parts = NULL;

      if (faults[i].fault != fault)
        continue;

      /* Not every sentence names the place. */
      parts = g_strsplit (_(faults[i].sentence), "%s", 2);

      return g_strjoinv (place, parts);
    }

  /* Translators: %s is a place in a file, such as “$.answers[3].value”. */
  return g_strdup_printf (_("Something at “%s” is not as it should be."), place);
}

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

  if (problem == LEK_PROBLEM_BAD_VALUE)
    {
      g_autofree char *fault = lek_error_text_fault (error);

      return g_strjoin (" ", fault, _("The register was not changed."), NULL);
    }

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i].problem == problem)
      return g_strdup (_(texts[i].body));

  return g_strdup (_("Everything that was saved is safe. Try again; if it keeps happening, "
                     "close the program and start it again."));
}
