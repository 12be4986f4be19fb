/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The row stays the same object while its summary is read
 * again after each commit.
 */

#include "config.h"

#include "session/lek-register-row.h"

struct _LekRegisterRow
{
  GObject     parent_instance;

  gint64      id;             /* construct-only */
  LekSummary *summary;
};

G_DEFINE_FINAL_TYPE (LekRegisterRow, lek_register_row, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_SUMMARY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
lek_register_row_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LekRegisterRow *self = LEK_REGISTER_ROW (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;

    case PROP_SUMMARY:
      g_value_set_boxed (value, self->summary);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lek_register_row_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  LekRegisterRow *self = LEK_REGISTER_ROW (object);

  switch (prop_id)
    {
    case PROP_ID:
      self->id = g_value_get_int64 (value);
      break;

    case PROP_SUMMARY:
      lek_register_row_set_summary (self, g_value_get_boxed (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lek_register_row_finalize (GObject *object)
{
  LekRegisterRow *self = LEK_REGISTER_ROW (object);

  g_clear_pointer (&self->summary, lek_summary_free);

  G_OBJECT_CLASS (lek_register_row_parent_class)->finalize (object);
}

static void
lek_register_row_class_init (LekRegisterRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lek_register_row_get_property;
  object_class->set_property = lek_register_row_set_property;
  object_class->finalize = lek_register_row_finalize;

  properties[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL,
                                            0, G_MAXINT64, 0,
                                            G_PARAM_READWRITE |
                                            G_PARAM_CONSTRUCT_ONLY |
                                            G_PARAM_STATIC_STRINGS);
  properties[PROP_SUMMARY] = g_param_spec_boxed ("summary", NULL, NULL,
                                                 LEK_TYPE_SUMMARY,
                                                 G_PARAM_READWRITE |
                                                 G_PARAM_EXPLICIT_NOTIFY |
                                                 G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lek_register_row_init (LekRegisterRow *self)
{
}

LekRegisterRow *
lek_register_row_new (gint64 id)
{
  return g_object_new (LEK_TYPE_REGISTER_ROW, "id", id, NULL);
}

gint64
lek_register_row_get_id (LekRegisterRow *self)
{
  g_return_val_if_fail (LEK_IS_REGISTER_ROW (self), 0);

  return self->id;
}

const LekSummary *
lek_register_row_get_summary (LekRegisterRow *self)
{
  g_return_val_if_fail (LEK_IS_REGISTER_ROW (self), NULL);

  return self->summary;
}

/* Each reading counts as a change: a row is only read again after a commit. */
void
lek_register_row_set_summary (LekRegisterRow   *self,
                              const LekSummary *summary)
{
  g_return_if_fail (LEK_IS_REGISTER_ROW (self));

  if (self->summary == summary)
    return;

  g_clear_pointer (&self->summary, lek_summary_free);
  self->summary = summary != NULL ? lek_summary_copy (summary) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUMMARY]);
}
