/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the program begins.
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

#include "app/lek-application.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr(LekApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LEK_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = lek_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
