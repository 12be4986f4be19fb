/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The debug information holds versions only: no path, no
 * name, nothing of the register.
 */

#include "config.h"

#include "app/lek-about.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "ui/parts/lek-let-wrap.h"

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

static const char *
find_name (GtkWidget *widget)
{
  if (GTK_IS_TEXT_VIEW (widget))
    return _("Versions");
  if (GTK_IS_BUTTON (widget) && GTK_IS_LABEL (gtk_button_get_child (GTK_BUTTON (widget))))
    return gtk_label_get_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (widget))));

  return GTK_IS_BUTTON (widget) ? gtk_widget_get_tooltip_text (widget) : NULL;
}

/* libadwaita 1.2 leaves the way back, the number of the version and the text below it without one. */
static void
name_parts (GtkWidget *widget)
{
  const char *name = find_name (widget);

  if (name != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_parts (child);
}

void
lek_about_show (GtkWindow *parent)
{
  g_autofree char *debug_info = make_debug_info ();
  GtkWidget *window =
    g_object_new (ADW_TYPE_ABOUT_WINDOW,
                  "transient-for", parent,
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

  /* Those below the versions stand beside each other: with large text too wide for a small screen. */
  lek_buttons_let_wrap (window);
  name_parts (window);
  gtk_window_present (GTK_WINDOW (window));
}
