/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How wide a title at the start of a header bar may be. A header bar would
 * rather cut it than move the tabs from the middle.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LekHeader: all borrowed.
 * @page: as wide as the window; the bar itself may still be wider
 * @bar: the header bar
 * @before: the last widget before the title
 * @tabs: in the middle of it
 * @behind: the first widget behind the tabs
 */
typedef struct
{
  GtkWidget *page;
  GtkWidget *bar;
  GtkWidget *before;
  GtkWidget *tabs;
  GtkWidget *behind;
} LekHeader;

/* Lets @title be as wide as its words, or as there is room between what is before it and the tabs when these are moved
 * against what is behind them. After each allocation of another width, and when the words change. */
void lek_title_take_room (GtkLabel        *title,
                          const LekHeader *header);

G_END_DECLS
