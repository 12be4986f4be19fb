/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. libadwaita first asks how high a toast is and then how wide at
 * that height, so a label in it only wraps at a width it was given in letters.
 */

#include "config.h"

#include "ui/parts/lek-toast.h"

#include "ui/parts/lek-letters.h"

/* The frame of a toast, its button to close, and what stays free beside it. */
#define AROUND 100
#define LEAST_CHARS 8

static int
measure_words (GtkWidget  *near,
               const char *words)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (near, words);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

static int
count_chars (GtkWidget  *near,
             const char *button)
{
  int room = gtk_widget_get_width (GTK_WIDGET (gtk_widget_get_root (near))) - AROUND;

  if (button != NULL)
    room -= measure_words (near, button) + AROUND / 3;

  return MAX (room / lek_letters_get_width (near), LEAST_CHARS);
}

static void
window_resized_cb (GtkWidget *label)
{
  GtkRoot *root = gtk_widget_get_root (label);

  if (root != NULL)
    gtk_label_set_max_width_chars (GTK_LABEL (label),
                                   count_chars (GTK_WIDGET (root), g_object_get_data (G_OBJECT (label), "button")));
}

/* It may be shown long after it was made: behind others. */
static void
realized_cb (GtkWidget *label)
{
  window_resized_cb (label);
  g_signal_connect_object (gtk_native_get_surface (gtk_widget_get_native (label)), "layout",
                           G_CALLBACK (window_resized_cb), label, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

AdwToast *
lek_toast_new (GtkWidget  *near,
               const char *words,
               const char *button)
{
  AdwToast *toast = adw_toast_new ("");
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), count_chars (near, button));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  g_object_set_data_full (G_OBJECT (label), "button", g_strdup (button), g_free);
  g_signal_connect (label, "realize", G_CALLBACK (realized_cb), NULL);
  adw_toast_set_custom_title (toast, label);
  adw_toast_set_button_label (toast, button);

  return toast;
}

void
lek_toasts_lift (GtkWidget      *near,
                 LekToastHeight  height)
{
  static const char *const classes[] = { "toasts-above-buttons", "toasts-above-tabs" };
  GtkWidget *overlay = gtk_widget_get_ancestor (near, ADW_TYPE_TOAST_OVERLAY);

  if (overlay == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    gtk_widget_remove_css_class (overlay, classes[i]);
  if (height != LEK_TOASTS_LOW)
    gtk_widget_add_css_class (overlay, classes[height - LEK_TOASTS_ABOVE_BUTTONS]);
}
