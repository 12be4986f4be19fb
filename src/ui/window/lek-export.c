/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. A copy for others is what is proposed; the complete one has
 * to be chosen.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/window/lek-export.h"

#include "core/guard/lek-guard-tally.h"
#include "ui/parts/lek-file-chooser.h"
#include "ui/parts/lek-question-dialog.h"

/**
 * Export: what was chosen so far. While a dialog is open it belongs to the window, so that it goes when the dialog is
 * cancelled; hence it does not hold the window.
 */
typedef struct
{
  gint64   id;
  char    *number;
  gboolean for_others;
} Export;

static void
export_free (Export *self)
{
  g_free (self->number);
  g_free (self);
}

static Export *
get_export (LekWindow *window)
{
  return g_object_get_data (G_OBJECT (window), "export");
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(LekWindow) window = user_data;
  g_autoptr(GError) error = NULL;

  if (lek_register_export_finish (LEK_REGISTER (source), result, &error))
    lek_window_toast (window, _("Incident saved as a file"), NULL, NULL, NULL);
  else
    lek_window_show_error (window, error);
}

static void
file_chosen_cb (GFile    *file,
                gpointer  user_data)
{
  LekWindow *window = user_data;
  const Export *export = get_export (window);

  lek_register_export_async (lek_window_get_register (window), export->id, file, export->for_others, NULL,
                             exported_cb, g_object_ref (window));
}

static void
audience_chosen_cb (guint    choice,
                    gpointer user_data)
{
  LekWindow *window = user_data;
  Export *export = get_export (window);
  g_autofree char *name = NULL;
  LekFileAsk ask = {
    .title = _("Save incident as a file"),
    .accept = _("_Save"),
    .save = TRUE,
    .kind = _("Incidents (JSON)"),
    .pattern = "*.json",
  };

  export->for_others = choice == 0;
  /* Translators: the name of a file; %s is a number such as 2026-001 */
  name = g_strdup_printf (export->for_others ? _("incident %s for others.json") : _("incident %s complete.json"),
                          export->number != NULL ? export->number : "");
  ask.name = name;
  lek_file_chooser_ask (GTK_WINDOW (window), &ask, file_chosen_cb, window);
}

static char *
describe_kind (LekFindingKind kind,
               guint          n)
{
  switch (kind)
    {
    case LEK_FINDING_BSN:
      return g_strdup_printf (ngettext ("%u citizen service number", "%u citizen service numbers", n), n);
    case LEK_FINDING_IBAN:
      return g_strdup_printf (ngettext ("%u bank account", "%u bank accounts", n), n);
    case LEK_FINDING_TELEPHONE:
      return g_strdup_printf (ngettext ("%u telephone number", "%u telephone numbers", n), n);
    case LEK_FINDING_EMAIL:
      return g_strdup_printf (ngettext ("%u e-mail address", "%u e-mail addresses", n), n);
    case LEK_FINDING_NAME:
    default:
      return g_strdup_printf (ngettext ("%u name", "%u names", n), n);
    }
}

static char *
describe_tally (const LekGuardTally *tally)
{
  static const LekFindingKind order[] = {
    LEK_FINDING_NAME, LEK_FINDING_BSN, LEK_FINDING_IBAN, LEK_FINDING_TELEPHONE, LEK_FINDING_EMAIL
  };
  g_autoptr(GString) list = g_string_new (NULL);

  if (!lek_guard_tally_any (tally))
    return g_strdup (_("No recorded names or numbers were found in this incident."));

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_autofree char *part = tally->n[order[i]] > 0 ? describe_kind (order[i], tally->n[order[i]]) : NULL;

      if (part != NULL)
        g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", part);
    }

  /* Translators: %s is a list such as "3 names, 1 e-mail address" */
  return g_strdup_printf (_("Found in this incident: %s."), list->str);
}

static void
ask_audience (LekWindow *window,
              LekCase   *incident)
{
  const LekGuardTally tally = lek_guard_tally (lek_case_get_incident (incident), lek_case_get_library (incident));
  g_autofree char *found = describe_tally (&tally);
  g_autofree char *body = g_strjoin ("\n\n", found,
                                     _("For others: names and numbers covered, without own messages. Complete: with "
                                       "everything, only for another Lekwijzer. Keep that as safe as the register."),
                                     NULL);
  Export *export = g_new0 (Export, 1);

  export->id = lek_case_get_id (incident);
  export->number = g_strdup (lek_case_get_summary (incident)->number);
  g_object_set_data_full (G_OBJECT (window), "export", export, (GDestroyNotify) export_free);
  lek_question_dialog_choose (GTK_WINDOW (window), _("For whom is the file?"), body, _("For _others"),
                              _("Co_mplete"), audience_chosen_cb, window);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(LekWindow) window = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(LekCase) incident = lek_register_open_case_finish (LEK_REGISTER (source), result, &error);

  if (incident != NULL)
    ask_audience (window, incident);
  else
    lek_window_show_error (window, error);
}

void
lek_export_ask (LekWindow *window,
                gint64     id)
{
  g_return_if_fail (LEK_IS_WINDOW (window));

  lek_register_open_case_async (lek_window_get_register (window), id, NULL, opened_cb, g_object_ref (window));
}
