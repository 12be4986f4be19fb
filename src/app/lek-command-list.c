/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One line for each incident, newest first.
 */

#include "config.h"

#include "app/lek-command-list.h"

#include <glib/gi18n.h>

#include "app/lek-command-words.h"
#include "interchange/lek-incident-json.h"

static const LekCommandHelp help = {
  .name = "list",
  .summary = N_("the incidents in the register"),
  .description = N_("VIEW is one of: all, ap, people, long, closed, archived."),
  .least = 0,
  .most = 0,
};

static const struct { const char *name; LekView view; } views[] = {
  { "all",      LEK_VIEW_ALL },
  { "ap",       LEK_VIEW_AP_TODO },
  { "people",   LEK_VIEW_PEOPLE_TODO },
  { "long",     LEK_VIEW_OPEN_LONG },
  { "closed",   LEK_VIEW_CLOSED },
  { "archived", LEK_VIEW_ARCHIVED },
};

static gboolean
find_view (const char *name,
           LekView    *out_view)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      if (name == NULL || g_str_equal (views[i].name, name))
        {
          *out_view = views[i].view;
          return TRUE;
        }
    }

  return FALSE;
}

static GPtrArray *
read_rows (LekCommand      *command,
           const LekQuery  *query,
           GError         **error)
{
  g_autoptr(GArray) ids = lek_store_list (command->store, query, NULL, error);

  if (ids == NULL)
    return NULL;

  return lek_store_read (command->store, (const gint64 *) (gpointer) ids->data, ids->len, NULL, error);
}

static char *
say_words (const LekCommand *command,
           GPtrArray        *rows)
{
  g_autoptr(GString) text = g_string_new (NULL);

  if (rows->len == 0)
    g_string_append_printf (text, "%s\n", _("There are no incidents here."));

  for (guint i = 0; i < rows->len; i++)
    {
      const LekSummary *row = g_ptr_array_index (rows, i);
      g_autofree char *clock = lek_command_say_clock (command, row);

      g_string_append_printf (text, "%s  %s\n          %s · %s\n",
                              row->number, lek_command_say_title (row),
                              lek_command_say_state (row->state), clock);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static int
list (LekCommand     *command,
      const LekQuery *query)
{
  g_autoptr(GPtrArray) rows = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  if (!lek_command_open (command, LEK_OPEN_READ_ONLY, &error))
    return lek_command_fail (command, error);
  rows = read_rows (command, query, &error);
  if (rows == NULL)
    return lek_command_fail (command, error);

  text = command->json ? lek_summaries_to_json (rows) : say_words (command, rows);

  return command->json ? lek_command_print (command, text) : lek_command_say (command, text);
}

int
lek_command_list (int    argc,
                  char **argv)
{
  g_auto(LekCommand) command = { 0 };
  g_autofree char *search = NULL;
  g_autofree char *view = NULL;
  const GOptionEntry own[] = {
    { "search", 's', 0, G_OPTION_ARG_STRING, &search, N_("Only those in which all these words occur"), N_("WORDS") },
    { "view", 0, 0, G_OPTION_ARG_STRING, &view, N_("Only those in this view"), N_("VIEW") },
    { NULL },
  };
  LekQuery query = { .sort = LEK_SORT_NEWEST };
  int status;

  if (!lek_command_begin (&command, &help, own, argc, argv, &status))
    return status;
  if (!find_view (view, &query.view))
    return lek_command_misuse (&command, _("There is no such view."));

  query.search = search;
  query.now_utc = command.now_utc;

  return list (&command, &query);
}
