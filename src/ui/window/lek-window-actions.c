/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the window's actions do. Every one that takes time comes back in a
 * callback that holds the window, so that a window closed meanwhile is safe.
 */

#include "config.h"

#include "ui/window/lek-window-private.h"

#include <glib/gi18n-lib.h>

#include "ui/incident/lek-incident-page.h"
#include "ui/parts/lek-file-chooser.h"
#include "ui/preparation/lek-preparation-page.h"
#include "ui/register/lek-cards-dialog.h"
#include "ui/register/lek-start-dialog.h"
#include "ui/window/lek-export.h"

typedef struct
{
  LekWindow *window;
  gint64     id;
  gboolean   archived;
  char      *place;
  char      *uuid;
} Errand;

static Errand *
errand_new (LekWindow *window,
            gint64     id)
{
  Errand *self = g_new0 (Errand, 1);

  self->window = g_object_ref (window);
  self->id = id;

  return self;
}

static void
errand_free (Errand *self)
{
  g_object_unref (self->window);
  g_free (self->place);
  g_free (self->uuid);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Errand, errand_free)

static void
open_case_at (LekWindow  *window,
              LekCase    *case_,
              const char *place)
{
  GtkWidget *page;

  lek_window_open_case (window, case_);

  page = lek_window_get_page (window);
  if (place != NULL && *place != '\0' && LEK_IS_INCIDENT_PAGE (page))
    lek_incident_page_show_place (LEK_INCIDENT_PAGE (page), place);
}

static void
case_opened_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(Errand) errand = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(LekCase) case_ = lek_register_open_case_finish (LEK_REGISTER (source), result, &error);

  if (case_ != NULL)
    open_case_at (errand->window, case_, errand->place);
  else
    lek_window_show_error (errand->window, error);
}

void
lek_window_open_id (LekWindow  *self,
                    gint64      id,
                    const char *place)
{
  Errand *errand = errand_new (self, id);

  errand->place = g_strdup (place);
  lek_register_open_case_async (lek_window_get_register (self), id, NULL, case_opened_cb, errand);
}

static gboolean
is_gone_on_with (Errand  *errand,
                 LekCase *case_)
{
  const LekSummary *summary = lek_case_get_summary (case_);

  return summary->state == LEK_STATE_OPEN && g_str_equal (summary->uuid, errand->uuid);
}

static void
last_opened_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(Errand) errand = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(LekCase) case_ = lek_register_open_case_finish (LEK_REGISTER (source), result, &error);

  /* Nobody asked for it: the register that is in view says what there is. */
  if (case_ == NULL)
    g_debug ("The last incident cannot be opened: %s", error->message);
  else if (LEK_REGISTER (source) == lek_window_get_register (errand->window) &&
           lek_window_get_case (errand->window) == NULL && is_gone_on_with (errand, case_))
    open_case_at (errand->window, case_, errand->place);
}

void
lek_window_go_on_with (LekWindow  *self,
                       gint64      id,
                       const char *uuid,
                       const char *view)
{
  Errand *errand = errand_new (self, id);

  errand->place = g_strdup (view);
  errand->uuid = g_strdup (uuid);
  lek_register_open_case_async (lek_window_get_register (self), id, NULL, last_opened_cb, errand);
}

static void
open_activated (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  lek_window_open_id (LEK_WINDOW (widget), g_variant_get_int64 (parameter), NULL);
}

static void
open_at_activated (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  const char *place;
  gint64 id;

  g_variant_get (parameter, "(x&s)", &id, &place);
  lek_window_open_id (LEK_WINDOW (widget), id, place);
}

static void
report_activated (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  lek_window_open_id (LEK_WINDOW (widget), g_variant_get_int64 (parameter), "documents");
}

static void
begun_cb (LekWindow *self,
          LekCase   *case_)
{
  lek_window_open_case (self, case_);
}

static void
new_activated (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  LekWindow *self = LEK_WINDOW (widget);
  GtkWidget *dialog;

  if (!lek_window_is_ready (self))
    return;

  if (lek_register_is_read_only (lek_window_get_register (self)))
    {
      lek_window_toast (self, _("This register is open for reading only"), NULL, NULL, NULL);
      return;
    }

  dialog = lek_start_dialog_new (GTK_WINDOW (self), lek_window_get_register (self));
  g_signal_connect_object (dialog, "begun", G_CALLBACK (begun_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
example_begun_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(LekWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(LekCase) case_ = lek_register_begin_example_finish (LEK_REGISTER (source), result,
                                                                &error);

  if (case_ != NULL)
    lek_window_open_case (self, case_);
  else
    lek_window_show_error (self, error);
}

static void
example_activated (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  LekWindow *self = LEK_WINDOW (widget);

  if (lek_window_is_ready (self))
    lek_register_begin_example_async (lek_window_get_register (self), NULL, example_begun_cb,
                                      g_object_ref (self));
}

static void
archived_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(Errand) errand = user_data;
  g_autoptr(GError) error = NULL;

  if (!lek_register_set_archived_finish (LEK_REGISTER (source), result, &error))
    lek_window_show_error (errand->window, error);
  else if (errand->archived)
    lek_window_toast (errand->window, _("Incident archived"), _("_Undo"),
                      "win.restore-incident", g_variant_new_int64 (errand->id));
  else
    lek_window_toast (errand->window, _("Incident back in the register"), NULL, NULL, NULL);
}

static void
set_archived (LekWindow *self,
              gint64     id,
              gboolean   archived)
{
  Errand *errand = errand_new (self, id);

  errand->archived = archived;
  lek_register_set_archived_async (lek_window_get_register (self), id, archived, NULL,
                                   archived_cb, errand);
}

static void
archive_activated (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  set_archived (LEK_WINDOW (widget), g_variant_get_int64 (parameter), TRUE);
}

static void
restore_activated (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  set_archived (LEK_WINDOW (widget), g_variant_get_int64 (parameter), FALSE);
}

static void
export_activated (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  lek_export_ask (LEK_WINDOW (widget), g_variant_get_int64 (parameter));
}

static void
imported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(LekWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *number = NULL;
  g_autofree char *words = NULL;
  gboolean added = FALSE;

  number = lek_register_import_finish (LEK_REGISTER (source), result, &added, &error);
  if (number == NULL)
    {
      lek_window_show_error (self, error);
      return;
    }

  /* Translators: %s is the number of an incident, such as "2026-003". */
  words = added ? g_strdup_printf (_("Added to the register as %s"), number)
                /* Translators: %s is the number of an incident, such as "2026-003". */
                : g_strdup_printf (_("It was in the register already, as %s"), number);
  lek_window_toast (self, words, NULL, NULL, NULL);
}

static void
import_file_chosen_cb (GFile    *file,
                       gpointer  user_data)
{
  LekWindow *self = user_data;

  lek_register_import_async (lek_window_get_register (self), file, NULL, imported_cb,
                             g_object_ref (self));
}

static void
import_activated (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  LekFileAsk ask = {
    .title = _("Add an incident from a file"),
    .accept = _("_Add"),
    .kind = _("Incidents (JSON)"),
    .pattern = "*.json",
  };

  if (lek_window_is_ready (LEK_WINDOW (widget)))
    lek_file_chooser_ask (GTK_WINDOW (widget), &ask, import_file_chosen_cb, widget);
}

static void
print_cards_activated (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  LekWindow *self = LEK_WINDOW (widget);

  if (lek_window_is_ready (self))
    gtk_window_present (GTK_WINDOW (lek_cards_dialog_new (GTK_WINDOW (self), lek_window_get_register (self),
                                                           LEK_CARDS_FIRST_HOUR)));
}

static void
search_activated (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  lek_window_start_search (LEK_WINDOW (widget));
}

static void
preparation_activated (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  LekWindow *self = LEK_WINDOW (widget);

  if (lek_window_is_ready (self))
    lek_window_open_preparation (self);
}

/* What is answered on the page in view: an incident or the preparation. */
static LekCase *
get_answered (LekWindow *self)
{
  GtkWidget *page = lek_window_get_page (self);

  return LEK_IS_PREPARATION_PAGE (page) ? lek_preparation_page_get_case (LEK_PREPARATION_PAGE (page))
                                        : lek_window_get_case (self);
}

static void
undo_activated (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  LekCase *case_ = get_answered (LEK_WINDOW (widget));

  if (case_ != NULL && lek_case_can_undo (case_))
    lek_case_undo (case_);
}

static void
redo_activated (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  LekCase *case_ = get_answered (LEK_WINDOW (widget));

  if (case_ != NULL && lek_case_can_redo (case_))
    lek_case_redo (case_);
}

static void
try_again_activated (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  LekWindow *self = LEK_WINDOW (widget);
  LekRegister *old = lek_window_get_register (self);
  LekDrill *drill = lek_window_get_drill (self);
  g_autoptr(LekRegister) reg = NULL;

  /* The practice has to know the one that its incident will be in. */
  if (drill != NULL)
    reg = g_object_ref (lek_drill_renew_register (drill));
  else
    reg = lek_register_new (lek_register_get_path (old), lek_register_get_library (old),
                            lek_register_get_preferences (old), lek_register_get_clock (old));

  lek_window_set_register (self, reg);
}

void
lek_window_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                  *name;
    const char                  *type;
    GtkWidgetActionActivateFunc  activate;
  } actions[] = {
    { "win.archive-incident", "x", archive_activated },
    { "win.export-incident", "x", export_activated },
    { "win.import", NULL, import_activated },
    { "win.look-at-example", NULL, example_activated },
    { "win.new-incident", NULL, new_activated },
    { "win.open-incident", "x", open_activated },
    { "win.open-incident-at", "(xs)", open_at_activated },
    { "win.preparation", NULL, preparation_activated },
    { "win.print-cards", NULL, print_cards_activated },
    { "win.redo", NULL, redo_activated },
    { "win.report-incident", "x", report_activated },
    { "win.restore-incident", "x", restore_activated },
    { "win.search", NULL, search_activated },
    { "win.try-again", NULL, try_again_activated },
    { "win.undo", NULL, undo_activated },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].type,
                                     actions[i].activate);

  /* Not as accelerators of the application: those would take Ctrl+Z from a text that is being typed. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.redo", NULL);
}
