/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. GTK keeps the items to itself: their labels are found by
 * the names that themes know them by.
 */

#include "config.h"

#include "ui/parts/lek-menu.h"

#include "ui/parts/lek-letters.h"

#define ACCELERATOR "accelerator"

/* Around the items, with the shadow. */
#define BORDER 48

/* What is left for words may not be less. */
#define LEAST_CHARS 12

typedef void (*LabelFunc) (GtkLabel *label,
                           gpointer  data);

/* Calls @func for each label beneath @widget that has the name @name. */
static void
for_each_label (GtkWidget  *widget,
                const char *name,
                LabelFunc   func,
                gpointer    data)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_widget_get_css_name (widget), name))
    func (GTK_LABEL (widget), data);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    for_each_label (child, name, func, data);
}

static void
show (GtkLabel *label,
      gpointer  data)
{
  gtk_widget_set_visible (GTK_WIDGET (label), GPOINTER_TO_INT (data));
}

/* @data: the most characters in one line, or -1. */
static void
limit (GtkLabel *label,
       gpointer  data)
{
  const int most = GPOINTER_TO_INT (data);

  gtk_label_set_wrap (label, most > 0);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (label, most);
}

static void
find_widest (GtkLabel *label,
             gpointer  data)
{
  int *widest = data;
  int natural;

  gtk_widget_measure (GTK_WIDGET (label), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  *widest = MAX (*widest, natural);
}

static int
get_natural_width (GtkWidget *widget)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

/* How many characters a line may have for the menu to be @width wide. */
static int
count_chars (GtkWidget *menu,
             int        width)
{
  int widest = 0;
  int beside;

  for_each_label (menu, "label", find_widest, &widest);
  beside = get_natural_width (menu) - widest;

  return (width - beside) / lek_letters_get_width (menu);
}

void
lek_menu_keep_narrow (GtkPopover *menu,
                      int         width)
{
  GtkWidget *widget;
  int n_chars;

  g_return_if_fail (GTK_IS_POPOVER (menu));

  /* Closed as it is now, it has no width of its own. */
  widget = gtk_popover_get_child (menu);
  width -= BORDER;
  for_each_label (widget, ACCELERATOR, show, GINT_TO_POINTER (TRUE));
  for_each_label (widget, "label", limit, GINT_TO_POINTER (-1));
  if (get_natural_width (widget) <= width)
    return;

  n_chars = count_chars (widget, width);
  for_each_label (widget, "label", limit, GINT_TO_POINTER (MAX (n_chars, LEAST_CHARS)));
  if (get_natural_width (widget) <= width)
    return;

  /* Rather without the keys, which the shortcuts window has too. */
  for_each_label (widget, ACCELERATOR, show, GINT_TO_POINTER (FALSE));
  for_each_label (widget, "label", limit, GINT_TO_POINTER (-1));
  n_chars = count_chars (widget, width);
  for_each_label (widget, "label", limit, GINT_TO_POINTER (MAX (n_chars, LEAST_CHARS)));
}

static void
popup_cb (GtkMenuButton *button,
          gpointer       user_data)
{
  GtkPopover *menu = gtk_menu_button_get_popover (button);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (button));

  if (menu != NULL && root != NULL)
    lek_menu_keep_narrow (menu, gtk_widget_get_width (GTK_WIDGET (root)));
}

void
lek_menu_button_keep_narrow (GtkMenuButton *button)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));

  gtk_menu_button_set_create_popup_func (button, popup_cb, NULL, NULL);
}
