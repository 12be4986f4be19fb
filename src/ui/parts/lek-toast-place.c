/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The bars that are shown are known to the overlay, so that
 * neither they nor the toasts have to know each other.
 */

#include "config.h"

#include "ui/parts/lek-toast-place.h"

#include <adwaita.h>

/* Of an overlay: the bars in it that are shown, not owned. */
#define BARS "lek-bars"

static GPtrArray *
get_bars (GtkWidget *overlay)
{
  GPtrArray *bars = g_object_get_data (G_OBJECT (overlay), BARS);

  if (bars == NULL)
    {
      bars = g_ptr_array_new ();
      g_object_set_data_full (G_OBJECT (overlay), BARS, bars, (GDestroyNotify) g_ptr_array_unref);
    }

  return bars;
}

void
lek_toast_place (GtkWidget *toast)
{
  GtkWidget *overlay = gtk_widget_get_parent (toast);
  GPtrArray *bars;
  int height, top;

  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));

  bars = get_bars (overlay);
  height = gtk_widget_get_height (overlay);
  top = height;
  for (guint i = 0; i < bars->len; i++)
    {
      graphene_rect_t bounds;

      if (gtk_widget_compute_bounds (bars->pdata[i], overlay, &bounds))
        top = CLAMP ((int) bounds.origin.y, 0, top);
    }

  gtk_widget_set_margin_bottom (toast, height - top);
}

static gboolean
is_toast (GtkWidget *child)
{
  return g_str_equal (gtk_widget_get_css_name (child), "toast");
}

static void
place_all (GtkWidget     *overlay,
           GdkFrameClock *clock)
{
  g_signal_handlers_disconnect_by_func (clock, place_all, overlay);
  for (GtkWidget *child = gtk_widget_get_first_child (overlay); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_toast (child))
      lek_toast_place (child);
}

/* Once the bars have got their places. */
static void
place_soon (GtkWidget *overlay)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (overlay);

  if (clock == NULL)
    return;

  g_signal_handlers_disconnect_by_func (clock, place_all, overlay);
  g_signal_connect_object (clock, "after-paint", G_CALLBACK (place_all), overlay, G_CONNECT_SWAPPED);
}

static void
mapped_cb (GtkWidget *bar)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (bar, ADW_TYPE_TOAST_OVERLAY);

  if (overlay == NULL)
    return;

  g_ptr_array_add (get_bars (overlay), bar);
  place_soon (overlay);
}

static void
unmapped_cb (GtkWidget *bar)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (bar, ADW_TYPE_TOAST_OVERLAY);

  if (overlay == NULL)
    return;

  g_ptr_array_remove (get_bars (overlay), bar);
  place_soon (overlay);
}

void
lek_toasts_stay_above (GtkWidget *bar)
{
  g_return_if_fail (GTK_IS_WIDGET (bar));

  g_signal_connect (bar, "map", G_CALLBACK (mapped_cb), NULL);
  g_signal_connect (bar, "unmap", G_CALLBACK (unmapped_cb), NULL);
}
