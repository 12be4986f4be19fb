/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The debug information holds versions only: no path, no
 * name, nothing of the register.
 */

#include "config.h"

#include "app/lek-about.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

static char *
make_debug_info (void)
{
  const char *desktop = g_getenv ("XDG_CURRENT_DESKTOP");

  return g_strdup_printf ("Lekwijzer %s\n"
                          "GTK %u.%u.%u\n"
                          "libadwaita %u.%u.%u\n"
                          "GLib %u.%u.%u\n"
                          "%s\n"
                          "%s\n",
                          LEK_VERSION,
                          gtk_get_major_version (), gtk_get_minor_version (),
                          gtk_get_micro_version (),
                          adw_get_major_version (), adw_get_minor_version (),
                          adw_get_micro_version (),
                          glib_major_version, glib_minor_version, glib_micro_version,
                          desktop != NULL ? desktop : "-",
                          g_get_language_names ()[0]);
}

void
lek_about_show (GtkWindow *parent)
{
  g_autofree char *debug_info = make_debug_info ();

  adw_show_about_window (parent,
                         "application-icon", LEK_APP_ID,
                         "application-name", "Lekwijzer",
                         "developer-name", _("The Lekwijzer contributors"),
                         "version", LEK_VERSION,
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "comments",
                         _("Step by step through a data breach: what to do, and by when. "
                           "Everything stays on this computer. The program explains the law in "
                           "plain words and shows its sources; it gives no legal advice."),
                         "copyright", "© 2026 The Lekwijzer contributors",
                         "debug-info", debug_info,
                         "debug-info-filename", "lekwijzer-versions.txt",
                         /* Translators: the names of the translators, one a line. */
                         "translator-credits", _("translator-credits"),
                         NULL);
}
