/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the program begins: with a command, or with the window.
 */

#include "config.h"

#include "app/lek-application.h"
#include "app/lek-commands.h"
#include "app/lek-locale.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr(LekApplication) application = NULL;
  int status;

  lek_locale_begin (lek_commands_find_language (argc, argv));

  /* Before anything of GTK: a command must work where there is no display. */
  if (lek_commands_run (argc, argv, &status))
    return status;

  application = lek_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
