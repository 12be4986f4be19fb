/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. A GtkFileChooserNative is no widget: it lives until it was
 * answered.
 */

#include "config.h"

#include "ui/parts/lek-file-chooser.h"

#include <glib/gi18n-lib.h>

#include "ui/practice/lek-practice-mark.h"

typedef struct
{
  LekFileChosenFunc chosen_cb;
  gpointer          user_data;
} Request;

static void
response_given_cb (GtkNativeDialog *dialog,
                   int              response,
                   gpointer         user_data)
{
  Request *request = user_data;
  g_autoptr(GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

  if (file != NULL)
    request->chosen_cb (file, request->user_data);

  g_object_unref (dialog);
}

static void
free_request (gpointer  data,
              GClosure *closure)
{
  g_free (data);
}

static void
add_filter (GtkFileChooser *chooser,
            const char     *name,
            const char     *pattern)
{
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_pattern (filter, pattern);
  gtk_file_chooser_add_filter (chooser, filter);
}

static GtkFileChooserAction
choose_action (const LekFileAsk *ask)
{
  if (ask->folder)
    return GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER;

  return ask->save ? GTK_FILE_CHOOSER_ACTION_SAVE : GTK_FILE_CHOOSER_ACTION_OPEN;
}

void
lek_file_chooser_ask (GtkWindow         *parent,
                      const LekFileAsk  *ask,
                      LekFileChosenFunc  chosen_cb,
                      gpointer           user_data)
{
  GtkFileChooserNative *dialog;
  Request *request = g_new0 (Request, 1);

  request->chosen_cb = chosen_cb;
  request->user_data = user_data;

  dialog = gtk_file_chooser_native_new (ask->title, parent, choose_action (ask), ask->accept, _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);

  if (ask->save && ask->name != NULL)
    {
      g_autofree char *name = lek_practice_mark_file (parent, ask->name);

      gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
    }

  if (ask->pattern != NULL && !ask->folder)
    add_filter (GTK_FILE_CHOOSER (dialog), ask->kind, ask->pattern);
  if (!ask->folder)
    add_filter (GTK_FILE_CHOOSER (dialog), _("All files"), "*");

  g_signal_connect_data (dialog, "response", G_CALLBACK (response_given_cb), request,
                         free_request, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
