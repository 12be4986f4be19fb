/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "store/lek-call.h"

typedef struct
{
  GSourceOnceFunc func;
  gpointer        data;
  GDestroyNotify  free_data;
} Call;

static void
call_free (Call *call)
{
  if (call->free_data != NULL)
    call->free_data (call->data);

  g_free (call);
}

static gboolean
call_cb (gpointer user_data)
{
  Call *call = user_data;

  call->func (call->data);

  return G_SOURCE_REMOVE;
}

void
lek_call_on (GMainContext    *context,
             GSourceOnceFunc  func,
             gpointer         data,
             GDestroyNotify   free_data)
{
  g_autoptr(GSource) source = g_idle_source_new ();
  Call *call = g_new (Call, 1);

  call->func = func;
  call->data = data;
  call->free_data = free_data;

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_static_name (source, "lek_call_on");
  g_source_set_callback (source, call_cb, call, (GDestroyNotify) call_free);
  g_source_attach (source, context);
}
