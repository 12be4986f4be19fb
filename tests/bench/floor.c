/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The floor of every figure about the window: an empty AdwApplicationWindow.
 */

#include "config.h"

#include <adwaita.h>

static void
activated_cb (GtkApplication *application,
              gpointer        user_data)
{
  GtkWidget *window = adw_application_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 720);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(AdwApplication) application = adw_application_new ("io.github.lekwijzer.Floor", G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (activated_cb), NULL);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
