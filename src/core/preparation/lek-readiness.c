/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "core/preparation/lek-readiness.h"

static GPtrArray *
new_requirements (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) lek_requirement_free);
}

LekReadyLink *
lek_ready_link_new (void)
{
  LekReadyLink *self = g_new0 (LekReadyLink, 1);

  self->when = new_requirements ();

  return self;
}

void
lek_ready_link_free (LekReadyLink *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->when);
  g_free (self);
}

LekReadyList *
lek_ready_list_new (void)
{
  LekReadyList *self = g_new0 (LekReadyList, 1);

  self->fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

void
lek_ready_list_free (LekReadyList *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->fields);
  g_free (self);
}

LekGap *
lek_gap_new (void)
{
  LekGap *self = g_new0 (LekGap, 1);

  self->when = new_requirements ();
  self->sources = g_ptr_array_new ();

  return self;
}

void
lek_gap_free (LekGap *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_ptr_array_unref (self->when);
  lek_text_free (self->what);
  lek_text_free (self->todo);
  g_ptr_array_unref (self->sources);
  g_free (self);
}

LekReadiness *
lek_readiness_new (void)
{
  LekReadiness *self = g_new0 (LekReadiness, 1);

  self->links = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_ready_link_free);
  self->lists = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_ready_list_free);
  self->gaps = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_gap_free);

  return self;
}

void
lek_readiness_free (LekReadiness *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (self->pages); i++)
    lek_procedure_unref (self->pages[i]);

  g_ptr_array_unref (self->links);
  g_ptr_array_unref (self->lists);
  g_ptr_array_unref (self->gaps);
  g_free (self);
}
