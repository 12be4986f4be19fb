/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The background portal, played by this test on a bus of its own.
 */

#include "config.h"

#include "session/lek-background.h"

#define PATIENCE (10 * G_TIME_SPAN_SECOND)

static const char interface_xml[] =
  "<node><interface name='org.freedesktop.portal.Background'>"
  "  <method name='RequestBackground'>"
  "    <arg type='s' direction='in'/><arg type='a{sv}' direction='in'/><arg type='o' direction='out'/>"
  "  </method>"
  "</interface></node>";

/* What the portal answers, and what it was asked. */
typedef struct
{
  guint32   response;
  gboolean  background;
  GVariant *options;
} Portal;

static void
respond (GDBusConnection *bus,
         const char      *path,
         const char      *to,
         const Portal    *portal)
{
  g_autoptr(GError) error = NULL;
  GVariantBuilder results;

  g_variant_builder_init (&results, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&results, "{sv}", "background", g_variant_new_boolean (portal->background));
  g_variant_builder_add (&results, "{sv}", "autostart", g_variant_new_boolean (portal->background));
  g_dbus_connection_emit_signal (bus, to, path, "org.freedesktop.portal.Request", "Response",
                                 g_variant_new ("(ua{sv})", portal->response, &results), &error);
  g_assert_no_error (error);
}

static void
called_cb (GDBusConnection       *bus,
           const char            *sender,
           const char            *object_path,
           const char            *interface_name,
           const char            *method,
           GVariant              *parameters,
           GDBusMethodInvocation *invocation,
           gpointer               user_data)
{
  Portal *portal = user_data;
  g_autofree char *name = g_strdelimit (g_strdup (sender + 1), ".", '_');
  g_autofree char *path = NULL;
  const char *token = NULL;

  g_clear_pointer (&portal->options, g_variant_unref);
  g_variant_get (parameters, "(&s@a{sv})", NULL, &portal->options);
  g_assert_true (g_variant_lookup (portal->options, "handle_token", "&s", &token));
  path = g_strdup_printf ("/org/freedesktop/portal/desktop/request/%s/%s", name, token);

  /* The answer may be there before the call returns. */
  respond (bus, path, sender, portal);
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", path));
}

static GDBusConnection *
connect_portal (GTestDBus *dbus,
                Portal    *portal)
{
  static const GDBusInterfaceVTable vtable = { .method_call = called_cb };
  g_autoptr(GDBusNodeInfo) info = NULL;
  g_autoptr(GError) error = NULL;
  GDBusConnection *bus;

  bus = g_dbus_connection_new_for_address_sync (g_test_dbus_get_bus_address (dbus),
                                                G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                NULL, NULL, &error);
  g_assert_no_error (error);
  info = g_dbus_node_info_new_for_xml (interface_xml, &error);
  g_assert_no_error (error);
  g_dbus_connection_register_object (bus, "/org/freedesktop/portal/desktop", info->interfaces[0], &vtable, portal, NULL,
                                     &error);
  g_assert_no_error (error);

  return bus;
}

static void
name_cb (GDBusConnection *bus,
         const char      *name,
         gpointer         user_data)
{
  *(gboolean *) user_data = TRUE;
}

static void
wait_for (gboolean *flag)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (!*flag)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, FALSE);
    }
}

static guint
own_name (GDBusConnection *bus)
{
  gboolean owned = FALSE;
  guint id = g_bus_own_name_on_connection (bus, "org.freedesktop.portal.Desktop", G_BUS_NAME_OWNER_FLAGS_NONE,
                                           name_cb, NULL, &owned, NULL);

  wait_for (&owned);

  return id;
}

typedef struct
{
  gboolean  came;
  gboolean  granted;
  GError   *error;
} Answer;

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Answer *answer = user_data;

  answer->granted = lek_background_request_finish (result, &answer->error);
  answer->came = TRUE;
}

static Answer
request (gboolean autostart)
{
  Answer answer = { FALSE, FALSE, NULL };

  lek_background_request_async (autostart, "Reminders", NULL, answered_cb, &answer);
  wait_for (&answer.came);

  return answer;
}

static void
test_absent (gconstpointer user_data)
{
  Answer answer = request (TRUE);

  g_assert_false (answer.granted);
  g_assert_error (answer.error, LEK_BACKGROUND_ERROR, LEK_BACKGROUND_ERROR_ABSENT);
  g_clear_error (&answer.error);
}

static void
test_answers (gconstpointer user_data)
{
  static const struct { guint32 response; gboolean background, autostart, granted; } cases[] = {
    { 0, TRUE,  TRUE,  TRUE },
    { 0, FALSE, TRUE,  FALSE },      /* the answer is there, and says no */
    { 1, TRUE,  TRUE,  FALSE },      /* the person said no */
    { 2, TRUE,  TRUE,  FALSE },
    { 0, FALSE, FALSE, TRUE },       /* no longer, which needs no leave */
  };
  Portal portal = { 0, };
  g_autoptr(GDBusConnection) bus = connect_portal ((GTestDBus *) user_data, &portal);
  guint name_id = own_name (bus);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree const char **command = NULL;
      gboolean autostart;
      Answer answer;

      g_test_message ("%u %d %d", cases[i].response, cases[i].background, cases[i].autostart);
      portal.response = cases[i].response;
      portal.background = cases[i].background;
      answer = request (cases[i].autostart);

      g_assert_cmpint (answer.granted, ==, cases[i].granted);
      if (!cases[i].granted)
        g_assert_error (answer.error, LEK_BACKGROUND_ERROR, LEK_BACKGROUND_ERROR_REFUSED);
      g_clear_error (&answer.error);

      g_assert_true (g_variant_lookup (portal.options, "autostart", "b", &autostart));
      g_assert_cmpint (autostart, ==, cases[i].autostart);
      g_assert_true (g_variant_lookup (portal.options, "commandline", "^a&s", &command));
      g_assert_cmpstr (command[1], ==, "--gapplication-service");
    }

  g_clear_pointer (&portal.options, g_variant_unref);
  g_bus_unown_name (name_id);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GTestDBus) dbus = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  dbus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (dbus);

  g_test_add_data_func ("/background/no-portal-is-said-so", dbus, test_absent);
  g_test_add_data_func ("/background/the-answer-of-the-portal-counts", dbus, test_answers);
  status = g_test_run ();

  /* Connections of the program under test are shared and live on. */
  g_test_dbus_stop (dbus);

  return status;
}
