/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "ui/parts/lek-banner.h"
#include "ui/parts/lek-let-wrap.h"

#include "ui/lek-ui.h"

struct _LekBanner
{
  AdwBin       parent_instance;

  GtkRevealer *revealer;
  GtkWidget   *box;
  GtkLabel    *title_label;
  GtkButton   *button;
};

G_DEFINE_FINAL_TYPE (LekBanner, lek_banner, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_BUTTON_LABEL,
  PROP_ACTION_NAME,
  PROP_REVEALED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
set_button_label (LekBanner  *self,
                  const char *label)
{
  gtk_button_set_label (self->button, label != NULL ? label : "");
  lek_button_let_wrap (self->button);
  gtk_widget_set_visible (GTK_WIDGET (self->button), label != NULL && *label != '\0');
}

/* A revealer measures what it hides too, and to find how narrow a long text can be GTK sets it a hundred times over. */
static void
revealed_cb (LekBanner *self)
{
  gtk_widget_set_visible (self->box,
                          gtk_revealer_get_reveal_child (self->revealer) ||
                          gtk_revealer_get_child_revealed (self->revealer));
}

static void
lek_banner_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  LekBanner *self = LEK_BANNER (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_label (self->title_label));
      break;
    case PROP_BUTTON_LABEL:
      g_value_set_string (value, gtk_button_get_label (self->button));
      break;
    case PROP_ACTION_NAME:
      g_value_set_string (value, gtk_actionable_get_action_name (GTK_ACTIONABLE (self->button)));
      break;
    case PROP_REVEALED:
      g_value_set_boolean (value, gtk_revealer_get_reveal_child (self->revealer));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lek_banner_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  LekBanner *self = LEK_BANNER (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      gtk_label_set_label (self->title_label, g_value_get_string (value));
      break;
    case PROP_BUTTON_LABEL:
      set_button_label (self, g_value_get_string (value));
      break;
    case PROP_ACTION_NAME:
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), g_value_get_string (value));
      break;
    case PROP_REVEALED:
      gtk_revealer_set_reveal_child (self->revealer, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lek_banner_dispose (GObject *object)
{
  /* First: AdwBin would look for a child that the template has let go of. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), LEK_TYPE_BANNER);

  G_OBJECT_CLASS (lek_banner_parent_class)->dispose (object);
}

static void
lek_banner_class_init (LekBannerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lek_banner_dispose;
  object_class->get_property = lek_banner_get_property;
  object_class->set_property = lek_banner_set_property;

  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_BUTTON_LABEL] =
    g_param_spec_string ("button-label", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ACTION_NAME] =
    g_param_spec_string ("action-name", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_REVEALED] =
    g_param_spec_boolean ("revealed", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, LEK_UI_RESOURCE ("parts/lek-banner.ui"));
  gtk_widget_class_bind_template_child (widget_class, LekBanner, revealer);
  gtk_widget_class_bind_template_child (widget_class, LekBanner, box);
  gtk_widget_class_bind_template_child (widget_class, LekBanner, title_label);
  gtk_widget_class_bind_template_child (widget_class, LekBanner, button);
  gtk_widget_class_bind_template_callback (widget_class, revealed_cb);
}

static void
lek_banner_init (LekBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
