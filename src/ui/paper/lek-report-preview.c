/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/paper/lek-report-preview.h"

#include "report/lek-paper.h"

#define NATURAL_WIDTH 560

struct _LekReportPreview
{
  GtkWidget   parent_instance;

  gpointer    paper;
  LekPageDraw draw;
  guint       page;
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
  if (self->paper != NULL)
    {
      cairo_scale (cr, scale, scale);
      self->draw (self->paper, cr, self->page);
    }
  cairo_destroy (cr);
}

static void
lek_report_preview_class_init (LekReportPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

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
                         gpointer          paper,
                         LekPageDraw       draw,
                         guint             page)
{
  g_return_if_fail (LEK_IS_REPORT_PREVIEW (self));
  g_return_if_fail (draw != NULL);

  self->paper = paper;
  self->draw = draw;
  self->page = page;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
name_page (GtkWidget *preview,
           guint      number,
           guint      n_pages)
{
  /* Translators: the picture of a page of a paper, such as "Page 2 of 3" */
  g_autofree char *words = n_pages == 1 ? g_strdup (_("Preview of the paper"))
                                        : g_strdup_printf (_("Page %u of %u"), number, n_pages);

  gtk_accessible_update_property (GTK_ACCESSIBLE (preview), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

void
lek_report_previews_show (GtkBox      *box,
                          gpointer     paper,
                          LekPageDraw  draw,
                          guint        first,
                          guint        n_pages)
{
  GtkWidget *preview;

  g_return_if_fail (GTK_IS_BOX (box));

  preview = gtk_widget_get_first_child (GTK_WIDGET (box));
  for (guint i = 0; i < n_pages; i++)
    {
      if (preview == NULL)
        {
          preview = g_object_new (LEK_TYPE_REPORT_PREVIEW, NULL);
          gtk_box_append (box, preview);
        }
      name_page (preview, i + 1, n_pages);
      lek_report_preview_show (LEK_REPORT_PREVIEW (preview), paper, draw, first + i);
      preview = gtk_widget_get_next_sibling (preview);
    }

  while (preview != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (preview);

      gtk_box_remove (box, preview);
      preview = next;
    }
}
