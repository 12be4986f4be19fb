/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What all commands share: options, the register, the language of the data,
 * and how it is said that something went wrong.
 */

#pragma once

#include <gio/gio.h>

#include "core/incident/lek-incident.h"
#include "store/lek-store.h"

G_BEGIN_DECLS

/* Exit codes. */
#define LEK_EXIT_OK        0
#define LEK_EXIT_FAILED    1     /* it did not work, or verify found a fault */
#define LEK_EXIT_BAD_INPUT 2     /* wrong use, or a file that cannot be used */
#define LEK_EXIT_NOT_FOUND 3     /* no such incident or register */

/**
 * LekCommandHelp: static words about a command; marked with N_().
 * @arguments: as in "show NUMBER", or NULL
 * @description: below the options, or NULL
 * @least, @most: how many arguments; -1 = any number
 */
typedef struct
{
  const char *name;
  const char *arguments;
  const char *summary;
  const char *description;
  int         least;
  int         most;
} LekCommandHelp;

/**
 * LekCommand: clear with lek_command_clear (), which also closes the register.
 * @arguments: what is left after the options; never NULL after lek_command_begin ()
 * @now_utc: the clock, or what --now says
 */
typedef struct
{
  const LekCommandHelp  *help;
  char                  *register_path;
  char                  *language;
  char                  *now;
  gboolean               json;
  char                 **arguments;
  gint64                 now_utc;
  LekLibrary            *library;
  LekStore              *store;
} LekCommand;

/* Reads the options. @own: those of this command alone, or NULL. FALSE when the command ends here, with @out_status. */
gboolean     lek_command_begin       (LekCommand            *self,
                                      const LekCommandHelp  *help,
                                      const GOptionEntry    *own,
                                      int                    argc,
                                      char                 **argv,
                                      int                   *out_status);
void         lek_command_clear       (LekCommand            *self);

gboolean     lek_command_load_library (LekCommand           *self,
                                      GError               **error);
/* Opens the register and loads the library. Unless it is to be written to, it must be there. */
gboolean     lek_command_open        (LekCommand            *self,
                                      LekOpenFlags           flags,
                                      GError               **error);
/* Loads the library and, when a register was named, what was prepared in it; else *@out_prepared stays NULL. */
gboolean     lek_command_load_prepared (LekCommand          *self,
                                      LekPreparation       **out_prepared,
                                      GError               **error);
/* By number or uuid, from the open register. */
LekIncident *lek_command_load        (LekCommand            *self,
                                      const char            *number,
                                      GError               **error) G_GNUC_WARN_UNUSED_RESULT;

/* The voice for a text about an incident of @profile. */
LekVoice     lek_command_get_voice   (const LekCommand      *self,
                                      LekProfile             profile);
/* The rules the incident began with, or those of today where it has none that are known. */
const LekRules *lek_command_get_rules (const LekCommand     *self,
                                       const LekSummary     *summary);

/* Each returns the exit code. */
/* JSON: exactly as it is. */
int          lek_command_print       (const LekCommand      *self,
                                      const char            *text);
/* Words for a person: without the control characters that a hostile text could steer a terminal with. */
int          lek_command_say         (const LekCommand      *self,
                                      const char            *words);
/* Says where a paper was written. */
int          lek_command_say_paper   (const LekCommand      *self,
                                      const char            *path);
int          lek_command_misuse      (const LekCommand      *self,
                                      const char            *message);
int          lek_command_fail        (const LekCommand      *self,
                                      const GError          *error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LekCommand, lek_command_clear)

G_END_DECLS
