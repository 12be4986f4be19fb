/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. A line never changes: a stored line takes the place of the
 * one that was waiting.
 */

#include "config.h"

#include "session/lek-log-line.h"

struct _LekLogLine
{
  GObject      parent_instance;

  LekLogEntry *entry;         /* construct-only */
};

G_DEFINE_FINAL_TYPE (LekLogLine, lek_log_line, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ENTRY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
lek_log_line_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  LekLogLine *self = LEK_LOG_LINE (object);

  switch (prop_id)
    {
    case PROP_ENTRY:
      g_value_set_boxed (value, self->entry);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lek_log_line_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  LekLogLine *self = LEK_LOG_LINE (object);

  switch (prop_id)
    {
    case PROP_ENTRY:
      self->entry = g_value_dup_boxed (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lek_log_line_finalize (GObject *object)
{
  LekLogLine *self = LEK_LOG_LINE (object);

  g_clear_pointer (&self->entry, lek_log_entry_free);

  G_OBJECT_CLASS (lek_log_line_parent_class)->finalize (object);
}

static void
lek_log_line_class_init (LekLogLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lek_log_line_get_property;
  object_class->set_property = lek_log_line_set_property;
  object_class->finalize = lek_log_line_finalize;

  properties[PROP_ENTRY] = g_param_spec_boxed ("entry", NULL, NULL,
                                               LEK_TYPE_LOG_ENTRY,
                                               G_PARAM_READWRITE |
                                               G_PARAM_CONSTRUCT_ONLY |
                                               G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lek_log_line_init (LekLogLine *self)
{
}

LekLogLine *
lek_log_line_new (const LekLogEntry *entry)
{
  return g_object_new (LEK_TYPE_LOG_LINE, "entry", entry, NULL);
}

const LekLogEntry *
lek_log_line_get_entry (LekLogLine *self)
{
  g_return_val_if_fail (LEK_IS_LOG_LINE (self), NULL);

  return self->entry;
}
