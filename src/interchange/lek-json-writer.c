/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "interchange/lek-json-writer.h"

#include <json-glib/json-glib.h>

struct _LekJsonWriter
{
  JsonBuilder *builder;
};

static void
set_name (LekJsonWriter *self,
          const char    *name)
{
  if (name != NULL)
    json_builder_set_member_name (self->builder, name);
}

LekJsonWriter *
lek_json_writer_new (void)
{
  LekJsonWriter *self = g_new0 (LekJsonWriter, 1);

  self->builder = json_builder_new ();
  json_builder_begin_object (self->builder);

  return self;
}

void
lek_json_writer_free (LekJsonWriter *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->builder);
  g_free (self);
}

void
lek_json_writer_add_text (LekJsonWriter *self,
                          const char    *name,
                          const char    *text)
{
  if (text == NULL)
    return;

  set_name (self, name);
  json_builder_add_string_value (self->builder, text);
}

void
lek_json_writer_add_number (LekJsonWriter *self,
                            const char    *name,
                            gint64         number)
{
  set_name (self, name);
  json_builder_add_int_value (self->builder, number);
}

void
lek_json_writer_add_flag (LekJsonWriter *self,
                          const char    *name,
                          gboolean       flag)
{
  set_name (self, name);
  json_builder_add_boolean_value (self->builder, flag);
}

void
lek_json_writer_begin_list (LekJsonWriter *self,
                            const char    *name)
{
  set_name (self, name);
  json_builder_begin_array (self->builder);
}

void
lek_json_writer_end_list (LekJsonWriter *self)
{
  json_builder_end_array (self->builder);
}

void
lek_json_writer_begin_object (LekJsonWriter *self,
                              const char    *name)
{
  set_name (self, name);
  json_builder_begin_object (self->builder);
}

void
lek_json_writer_end_object (LekJsonWriter *self)
{
  json_builder_end_object (self->builder);
}

char *
lek_json_writer_finish (LekJsonWriter *self)
{
  g_autoptr(JsonGenerator) generator = json_generator_new ();
  g_autoptr(JsonNode) root = NULL;
  g_autofree char *json = NULL;

  json_builder_end_object (self->builder);
  root = json_builder_get_root (self->builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  json = json_generator_to_data (generator, NULL);

  return g_strconcat (json, "\n", NULL);
}
