/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The way back from a worker thread.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Calls @func once, later, on the thread that runs @context. Never on the calling thread right now, as
 * g_main_context_invoke () may. @free_data is called after it, or when the context goes away before. */
void lek_call_on (GMainContext   *context,
                  GSourceOnceFunc func,
                  gpointer        data,
                  GDestroyNotify  free_data);

G_END_DECLS
