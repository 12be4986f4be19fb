/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "ui/lek-incident-page.h"

#include "ui/lek-banner.h"

struct _LekIncidentPage
{
  AdwBin          parent_instance;

  LekCase        *case_;

  AdwWindowTitle *window_title;
  LekBanner      *read_only_banner;
  AdwViewStack   *view_stack;
};

G_DEFINE_FINAL_TYPE (LekIncidentPage, lek_incident_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_CASE,
  N_PROPS
};

enum
{
  BACK,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
lek_incident_page_constructed (GObject *object)
{
  LekIncidentPage *self = LEK_INCIDENT_PAGE (object);

  G_OBJECT_CLASS (lek_incident_page_parent_class)->constructed (object);

  g_object_bind_property (self->case_, "title", self->window_title, "title",
                          G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->case_, "number", self->window_title, "subtitle",
                          G_BINDING_SYNC_CREATE);
  g_object_set (self->read_only_banner, "revealed", lek_case_is_read_only (self->case_), NULL);
}

static void
lek_incident_page_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  LekIncidentPage *self = LEK_INCIDENT_PAGE (object);

  switch (prop_id)
    {
    case PROP_CASE:
      g_value_set_object (value, self->case_);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lek_incident_page_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  LekIncidentPage *self = LEK_INCIDENT_PAGE (object);

  switch (prop_id)
    {
    case PROP_CASE:
      self->case_ = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lek_incident_page_dispose (GObject *object)
{
  LekIncidentPage *self = LEK_INCIDENT_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LEK_TYPE_INCIDENT_PAGE);
  g_clear_object (&self->case_);

  G_OBJECT_CLASS (lek_incident_page_parent_class)->dispose (object);
}

static void
lek_incident_page_class_init (LekIncidentPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = lek_incident_page_constructed;
  object_class->dispose = lek_incident_page_dispose;
  object_class->get_property = lek_incident_page_get_property;
  object_class->set_property = lek_incident_page_set_property;

  properties[PROP_CASE] =
    g_param_spec_object ("case", NULL, NULL, LEK_TYPE_CASE,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[BACK] = g_signal_new ("back",
                                G_TYPE_FROM_CLASS (klass),
                                G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/lekwijzer/Lekwijzer/ui/lek-incident-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LekIncidentPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, LekIncidentPage, read_only_banner);
  gtk_widget_class_bind_template_child (widget_class, LekIncidentPage, view_stack);
}

static void
lek_incident_page_init (LekIncidentPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
lek_incident_page_new (LekCase *case_)
{
  return g_object_new (LEK_TYPE_INCIDENT_PAGE, "case", case_, NULL);
}

LekCase *
lek_incident_page_get_case (LekIncidentPage *self)
{
  g_return_val_if_fail (LEK_IS_INCIDENT_PAGE (self), NULL);

  return self->case_;
}

void
lek_incident_page_show_view (LekIncidentPage *self,
                             const char      *view)
{
  g_return_if_fail (LEK_IS_INCIDENT_PAGE (self));

  if (adw_view_stack_get_child_by_name (self->view_stack, view) != NULL)
    adw_view_stack_set_visible_child_name (self->view_stack, view);
}
