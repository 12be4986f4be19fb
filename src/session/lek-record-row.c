/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "session/lek-record-row.h"

struct _LekRecordRow
{
  GObject    parent_instance;

  LekRecord *record;          /* construct-only */
};

G_DEFINE_FINAL_TYPE (LekRecordRow, lek_record_row, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
lek_record_row_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  LekRecordRow *self = LEK_RECORD_ROW (object);

  switch (prop_id)
    {
    case PROP_RECORD:
      g_value_set_boxed (value, self->record);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lek_record_row_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  LekRecordRow *self = LEK_RECORD_ROW (object);

  switch (prop_id)
    {
    case PROP_RECORD:
      self->record = g_value_dup_boxed (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lek_record_row_finalize (GObject *object)
{
  LekRecordRow *self = LEK_RECORD_ROW (object);

  g_clear_pointer (&self->record, lek_record_free);

  G_OBJECT_CLASS (lek_record_row_parent_class)->finalize (object);
}

static void
lek_record_row_class_init (LekRecordRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lek_record_row_get_property;
  object_class->set_property = lek_record_row_set_property;
  object_class->finalize = lek_record_row_finalize;

  properties[PROP_RECORD] = g_param_spec_boxed ("record", NULL, NULL,
                                                LEK_TYPE_RECORD,
                                                G_PARAM_READWRITE |
                                                G_PARAM_CONSTRUCT_ONLY |
                                                G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lek_record_row_init (LekRecordRow *self)
{
}

LekRecordRow *
lek_record_row_new (const LekRecord *record)
{
  return g_object_new (LEK_TYPE_RECORD_ROW, "record", record, NULL);
}

const LekRecord *
lek_record_row_get_record (LekRecordRow *self)
{
  g_return_val_if_fail (LEK_IS_RECORD_ROW (self), NULL);

  return self->record;
}
