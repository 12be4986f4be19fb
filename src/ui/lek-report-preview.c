/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "ui/lek-report-preview.h"

#include "report/lek-paper.h"

#define NATURAL_WIDTH 560

struct _LekReportPreview
{
  GtkWidget       parent_instance;

  LekReport      *report;
  gpointer        paper;         /* another paper than the report */
  GDestroyNotify  free_paper;
  LekPageDraw     draw;
  guint           page;
};

G_DEFINE_FINAL_TYPE (LekReportPreview, lek_report_preview, GTK_TYPE_WIDGET)

static int
find_height (int width)
{
  return (int) (width * lek_paper_get_height () / lek_paper_get_width ());
}

static void
lek_report_preview_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 0;
      *natural = NATURAL_WIDTH;
    }
  else
    *minimum = *natural = for_size < 0 ? 0 : find_height (for_size);
}

static GtkSizeRequestMode
lek_report_preview_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lek_report_preview_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  LekReportPreview *self = LEK_REPORT_PREVIEW (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  double scale = width / lek_paper_get_width ();
  cairo_t *cr;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  /* Paper is white, also in a dark window. */
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  if (self->report != NULL)
    {
      cairo_scale (cr, scale, scale);
      lek_report_draw (self->report, cr, self->page);
    }
  else if (self->paper != NULL)
    {
      cairo_scale (cr, scale, scale);
      self->draw (self->paper, cr, self->page);
    }
  cairo_destroy (cr);
}

static void
clear_paper (LekReportPreview *self)
{
  if (self->paper != NULL && self->free_paper != NULL)
    self->free_paper (self->paper);

  self->paper = NULL;
}

static void
lek_report_preview_dispose (GObject *object)
{
  LekReportPreview *self = LEK_REPORT_PREVIEW (object);

  clear_paper (self);
  g_clear_object (&self->report);

  G_OBJECT_CLASS (lek_report_preview_parent_class)->dispose (object);
}

static void
lek_report_preview_class_init (LekReportPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lek_report_preview_dispose;
  widget_class->measure = lek_report_preview_measure;
  widget_class->get_request_mode = lek_report_preview_get_request_mode;
  widget_class->snapshot = lek_report_preview_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
lek_report_preview_init (LekReportPreview *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "paper");
}

void
lek_report_preview_show (LekReportPreview *self,
                         LekReport        *report,
                         guint             page)
{
  g_return_if_fail (LEK_IS_REPORT_PREVIEW (self));

  clear_paper (self);
  g_set_object (&self->report, report);
  self->page = page;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
lek_report_preview_take (LekReportPreview *self,
                         gpointer          paper,
                         GDestroyNotify    free_paper,
                         LekPageDraw       draw,
                         guint             page)
{
  g_return_if_fail (LEK_IS_REPORT_PREVIEW (self));
  g_return_if_fail (draw != NULL);

  clear_paper (self);
  g_clear_object (&self->report);
  self->paper = paper;
  self->free_paper = free_paper;
  self->draw = draw;
  self->page = page;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
