/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The portal answers with a signal of a request object, whose
 * path is known beforehand, so that no answer can come before we listen
 * (org.freedesktop.portal.Request).
 */

#include "config.h"

#include "session/lek-background.h"

#define PORTAL_NAME   "org.freedesktop.portal.Desktop"
#define PORTAL_PATH   "/org/freedesktop/portal/desktop"
#define PATIENCE_S    120
#define RESPONSE_YES  0

typedef struct
{
  GDBusConnection *bus;
  gboolean         autostart;
  char            *reason;
  guint            response_id;
  guint            patience_id;
} Request;

G_DEFINE_QUARK (lek-background-error-quark, lek_background_error)

static void
stop_listening (Request *request)
{
  if (request->response_id != 0)
    g_dbus_connection_signal_unsubscribe (request->bus, request->response_id);
  request->response_id = 0;
  g_clear_handle_id (&request->patience_id, g_source_remove);
}

static void
request_free (Request *request)
{
  stop_listening (request);
  g_clear_object (&request->bus);
  g_free (request->reason);
  g_free (request);
}

/* The task is kept by what may still answer; only the first answer counts. */
static void
finish (GTask  *task,
        GError *error)
{
  g_autoptr(GTask) held = g_object_ref (task);

  stop_listening (g_task_get_task_data (task));
  if (g_task_get_completed (task))
    g_clear_error (&error);
  else if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static GError *
make_error (LekBackgroundError  code,
            const char         *words)
{
  return g_error_new_literal (LEK_BACKGROUND_ERROR, code, words);
}

static gboolean
is_granted (GVariant   *results,
            const char *name,
            gboolean    wanted)
{
  gboolean granted = FALSE;

  if (!g_variant_lookup (results, name, "b", &granted))
    granted = wanted;

  return granted || !wanted;
}

static void
responded_cb (GDBusConnection *bus,
              const char      *sender,
              const char      *path,
              const char      *interface,
              const char      *signal,
              GVariant        *parameters,
              gpointer         user_data)
{
  GTask *task = user_data;
  Request *request = g_task_get_task_data (task);
  g_autoptr(GVariant) results = NULL;
  guint32 response = 2;

  if (g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(ua{sv})")))
    g_variant_get (parameters, "(u@a{sv})", &response, &results);

  if (response == RESPONSE_YES && results != NULL &&
      is_granted (results, "background", request->autostart) &&
      is_granted (results, "autostart", request->autostart))
    finish (task, NULL);
  else
    finish (task, make_error (LEK_BACKGROUND_ERROR_REFUSED, "the portal refused"));
}

static gboolean
patience_over_cb (gpointer user_data)
{
  GTask *task = user_data;
  Request *request = g_task_get_task_data (task);

  request->patience_id = 0;
  finish (task, make_error (LEK_BACKGROUND_ERROR_SILENT, "the portal did not answer"));

  return G_SOURCE_REMOVE;
}

static void
called_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);

  if (reply != NULL)
    return;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    finish (task, g_steal_pointer (&error));
  else
    finish (task, make_error (LEK_BACKGROUND_ERROR_ABSENT, error->message));
}

static GVariant *
make_parameters (const Request *request,
                 const char    *token)
{
  const char *const command[] = { "lekwijzer", "--gapplication-service", NULL };
  GVariantBuilder options;

  g_variant_builder_init (&options, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&options, "{sv}", "handle_token", g_variant_new_string (token));
  g_variant_builder_add (&options, "{sv}", "reason", g_variant_new_string (request->reason));
  g_variant_builder_add (&options, "{sv}", "autostart", g_variant_new_boolean (request->autostart));
  g_variant_builder_add (&options, "{sv}", "commandline", g_variant_new_strv (command, -1));
  g_variant_builder_add (&options, "{sv}", "dbus-activatable", g_variant_new_boolean (FALSE));

  return g_variant_new ("(sa{sv})", "", &options);
}

/* As the portal will name the request: our name on the bus without its colon, dots as underscores. */
static char *
make_request_path (GDBusConnection *bus,
                   const char      *token)
{
  g_autofree char *sender = g_strdup (g_dbus_connection_get_unique_name (bus) + 1);

  return g_strdup_printf (PORTAL_PATH "/request/%s/%s", g_strdelimit (sender, ".", '_'), token);
}

static void
ask (GTask *task)
{
  Request *request = g_task_get_task_data (task);
  g_autofree char *token = g_strdup_printf ("lekwijzer%u", g_random_int ());
  g_autofree char *path = make_request_path (request->bus, token);

  request->response_id = g_dbus_connection_signal_subscribe (request->bus, PORTAL_NAME,
                                                             "org.freedesktop.portal.Request", "Response",
                                                             path, NULL, G_DBUS_SIGNAL_FLAGS_NONE,
                                                             responded_cb, g_object_ref (task), g_object_unref);
  request->patience_id = g_timeout_add_seconds_full (G_PRIORITY_DEFAULT, PATIENCE_S, patience_over_cb,
                                                     g_object_ref (task), g_object_unref);
  g_dbus_connection_call (request->bus, PORTAL_NAME, PORTAL_PATH,
                          "org.freedesktop.portal.Background", "RequestBackground",
                          make_parameters (request, token), G_VARIANT_TYPE ("(o)"),
                          G_DBUS_CALL_FLAGS_NONE, -1, g_task_get_cancellable (task),
                          called_cb, g_object_ref (task));
}

static void
connected_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Request *request = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;

  request->bus = g_bus_get_finish (result, &error);
  if (request->bus != NULL)
    ask (task);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    finish (task, g_steal_pointer (&error));
  else
    finish (task, make_error (LEK_BACKGROUND_ERROR_ABSENT, error->message));
}

void
lek_background_request_async (gboolean             autostart,
                              const char          *reason,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  Request *request;
  GTask *task;

  g_return_if_fail (reason != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  request = g_new0 (Request, 1);
  request->autostart = autostart;
  request->reason = g_strdup (reason);
  g_task_set_source_tag (task, lek_background_request_async);
  g_task_set_task_data (task, request, (GDestroyNotify) request_free);
  g_bus_get (G_BUS_TYPE_SESSION, cancellable, connected_cb, task);
}

gboolean
lek_background_request_finish (GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
