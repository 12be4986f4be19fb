/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. libadwaita first asks how high a toast is and then how wide at
 * that height, so a label in it only wraps at a width it was given in letters.
 */

#include "config.h"

#include "ui/parts/lek-toast.h"

#include "ui/parts/lek-letters.h"
#include "ui/parts/lek-toast-place.h"

/* The frame of a toast, its button to close, and what stays free beside it. */
#define AROUND 100
/* Around the words of its other button. */
#define AROUND_BUTTON 34
#define LEAST_CHARS 8
/* Of what is said, beside a button on one line. */
#define ENOUGH_CHARS 14

static GtkWidget *
find_toast (GtkWidget *part)
{
  while (part != NULL && !ADW_IS_TOAST_OVERLAY (gtk_widget_get_parent (part)))
    part = gtk_widget_get_parent (part);

  return part;
}

/* The words on the button that does something; NULL: there is none. */
static GtkLabel *
find_button_words (GtkWidget *toast)
{
  for (GtkWidget *child = gtk_widget_get_first_child (toast);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child) && GTK_IS_BUTTON (child))
      {
        GtkWidget *words = gtk_button_get_child (GTK_BUTTON (child));

        if (GTK_IS_LABEL (words))
          return GTK_LABEL (words);
      }

  return NULL;
}

/* @parted: each word on a line of its own. */
static int
measure_words (GtkLabel *label,
               gboolean  parted)
{
  g_autoptr(PangoLayout) layout = pango_layout_copy (gtk_label_get_layout (label));
  int width;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_NONE);
  pango_layout_set_width (layout, parted ? 0 : -1);
  pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

/* In a line of at most @width pixels, of the letters that @label has. */
static void
limit_width (GtkLabel *label,
             int       width)
{
  gtk_label_set_max_width_chars (label, MAX (width / lek_letters_get_width (GTK_WIDGET (label)), LEAST_CHARS));
}

/* Beside the words, or below them. */
static void
place_button (GtkWidget *toast,
              gboolean   below)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (toast);

  if (GTK_IS_ORIENTABLE (layout))
    gtk_orientable_set_orientation (GTK_ORIENTABLE (layout),
                                    below ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

/* First the button takes a line for each of its words, then it goes below what is said. */
static void
fit_beside (GtkWidget *label,
            GtkWidget *toast,
            GtkLabel  *button_words,
            int        room)
{
  const int enough = ENOUGH_CHARS * lek_letters_get_width (label);
  int whole = measure_words (button_words, FALSE);
  gboolean parted = room - whole < enough;
  int word = parted ? measure_words (button_words, TRUE) : whole;
  gboolean below = room - word < measure_words (GTK_LABEL (label), TRUE);

  gtk_label_set_ellipsize (button_words, PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (button_words, parted && !below);
  gtk_label_set_justify (button_words, GTK_JUSTIFY_CENTER);
  limit_width (button_words, below ? whole : word);
  place_button (toast, below);
  limit_width (GTK_LABEL (label), below ? room : room - word);
}

static void
fit (GtkWidget *label)
{
  GtkWidget *toast = find_toast (label);
  GtkRoot *root = gtk_widget_get_root (label);
  GtkLabel *button_words;
  int room;

  if (root == NULL || toast == NULL)
    return;

  lek_toast_place (toast);
  room = gtk_widget_get_width (GTK_WIDGET (root)) - AROUND;
  button_words = find_button_words (toast);
  if (button_words != NULL)
    fit_beside (label, toast, button_words, room - AROUND_BUTTON);
  else
    limit_width (GTK_LABEL (label), room);
}

/* It may be shown long after it was made: behind others. */
static void
realized_cb (GtkWidget *label)
{
  fit (label);
  g_signal_connect_object (gtk_native_get_surface (gtk_widget_get_native (label)), "layout",
                           G_CALLBACK (fit), label, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

AdwToast *
lek_toast_new (const char *words,
               const char *button)
{
  AdwToast *toast = adw_toast_new ("");
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  g_signal_connect (label, "realize", G_CALLBACK (realized_cb), NULL);
  adw_toast_set_custom_title (toast, label);
  adw_toast_set_button_label (toast, button);

  return toast;
}
