/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Dialogs are marked when they come on the screen, so that
 * none has to know of practice, and a new one cannot forget it.
 */

#include "config.h"

#include "ui/practice/lek-practice-mark.h"

#include <glib/gi18n-lib.h>

#include "ui/parts/lek-save-status.h"
#include "ui/parts/lek-words-label.h"
#include "ui/practice/lek-practice-strip.h"

#define MARKED "lek-practice-marked"

static gboolean
is_column (GtkWidget *widget)
{
  return GTK_IS_BOX (widget) &&
         gtk_orientable_get_orientation (GTK_ORIENTABLE (widget)) == GTK_ORIENTATION_VERTICAL;
}

/* The first header bar that stands on top of a column. */
static GtkWidget *
find_header (GtkWidget *widget)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = NULL;

      if (ADW_IS_HEADER_BAR (child) && is_column (widget))
        return child;

      found = find_header (child);
      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Floating, and taken only where there is a header. */
static void
put_below_header (GtkWidget *root,
                  GtkWidget *strip)
{
  GtkWidget *header = find_header (root);

  g_object_ref_sink (strip);
  if (header != NULL)
    gtk_box_insert_child_after (GTK_BOX (gtk_widget_get_parent (header)), strip, header);
  g_object_unref (strip);
}

/* Nothing of a practice is kept, so nothing says that it is. */
static void
hide_save_status (GtkWidget *widget)
{
  if (LEK_IS_SAVE_STATUS (widget))
    gtk_widget_set_visible (widget, FALSE);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    hide_save_status (child);
}

void
lek_practice_mark_page (GtkWidget *page,
                        LekDrill  *drill)
{
  g_return_if_fail (GTK_IS_WIDGET (page));
  g_return_if_fail (LEK_IS_DRILL (drill));

  put_below_header (page, lek_practice_strip_new (drill));
  hide_save_status (page);
}

static char *
dup_marked (const char *title)
{
  if (title == NULL || *title == '\0')
    return g_strdup (_("PRACTICE"));

  /* Translators: %s is the title of a window; the first word says that nothing in it is real. */
  return g_strdup_printf (_("PRACTICE – %s"), title);
}

static void
mark_title (GtkWindow *window)
{
  g_autofree char *title = dup_marked (gtk_window_get_title (window));

  gtk_window_set_title (window, title);
}

static void
mark_dialog (GtkWindow *dialog)
{
  GtkWidget *strip;

  if (g_object_get_data (G_OBJECT (dialog), MARKED) != NULL)
    return;

  g_object_set_data (G_OBJECT (dialog), MARKED, GINT_TO_POINTER (TRUE));
  if (ADW_IS_MESSAGE_DIALOG (dialog))
    {
      g_autofree char *heading = dup_marked (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)));

      adw_message_dialog_set_heading (ADW_MESSAGE_DIALOG (dialog), heading);
      return;
    }

  mark_title (dialog);
  strip = lek_words_label_new (_("PRACTICE. This did not really happen."), NULL);
  gtk_widget_set_margin_bottom (strip, 12);
  gtk_widget_add_css_class (strip, "lek-practice");
  put_below_header (GTK_WIDGET (dialog), strip);
}

gboolean
lek_practice_is_marked (GtkWindow *window)
{
  for (; window != NULL; window = gtk_window_get_transient_for (window))
    if (g_object_get_data (G_OBJECT (window), MARKED) != NULL)
      return TRUE;

  return FALSE;
}

static void
dialog_realized_cb (GtkWindow *dialog)
{
  if (lek_practice_is_marked (gtk_window_get_transient_for (dialog)))
    mark_dialog (dialog);
}

char *
lek_practice_mark_file (GtkWindow  *window,
                        const char *name)
{
  return lek_practice_is_marked (window) ? g_strdup_printf ("%s %s", _("PRACTICE"), name) : g_strdup (name);
}

static void
windows_changed_cb (GtkWindow  *window,
                    guint       position,
                    guint       removed,
                    guint       added,
                    GListModel *windows)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr(GtkWindow) other = g_list_model_get_item (windows, i);

      if (other != window)
        g_signal_connect_object (other, "realize", G_CALLBACK (dialog_realized_cb), other, 0);
    }
}

void
lek_practice_mark_window (GtkWindow *window)
{
  g_return_if_fail (GTK_IS_WINDOW (window));

  g_object_set_data (G_OBJECT (window), MARKED, GINT_TO_POINTER (TRUE));
  mark_title (window);
  g_signal_connect_object (gtk_window_get_toplevels (), "items-changed", G_CALLBACK (windows_changed_cb), window,
                           G_CONNECT_SWAPPED);
}
