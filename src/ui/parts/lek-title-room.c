/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "ui/parts/lek-title-room.h"

/* The gaps of a header bar, in pixels: before the title, and on both sides of the tabs. */
#define GAPS 36

static int
get_natural_width (GtkWidget *widget)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

/* What is before the title and behind the tabs is as wide in a window of any width. Where the title itself is says
 * nothing: it may not have been shown before. */
static int
find_room (const LekHeader *header)
{
  graphene_rect_t before, behind;
  int start, end;

  if (!gtk_widget_compute_bounds (header->before, header->bar, &before) ||
      !gtk_widget_compute_bounds (header->behind, header->bar, &behind))
    return 0;

  start = (int) (before.origin.x + before.size.width);
  end = gtk_widget_get_width (header->bar) - (int) behind.origin.x;

  return gtk_widget_get_width (header->page) - start - end - get_natural_width (header->tabs) - GAPS;
}

void
lek_title_take_room (GtkLabel        *title,
                     const LekHeader *header)
{
  g_return_if_fail (GTK_IS_LABEL (title));
  g_return_if_fail (header != NULL);

  gtk_widget_set_size_request (GTK_WIDGET (title), -1, -1);
  gtk_widget_set_size_request (GTK_WIDGET (title),
                               CLAMP (find_room (header), -1, get_natural_width (GTK_WIDGET (title))), -1);
}
