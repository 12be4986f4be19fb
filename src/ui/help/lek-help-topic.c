/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "ui/help/lek-help-topic.h"

#include "ui/window/lek-window.h"

#define KEY "lek-help-topic"

/* The parts of the window that are always about the same. */
static const struct
{
  const char *type;
  const char *address;
} topics[] = {
  { "LekApPage", "ap-form" },
  { "LekCardsDialog", "first-minutes" },
  { "LekCloseDialog", "closing" },
  { "LekClosingList", "closing" },
  { "LekDecideCard", "advice#decision" },
  { "LekDocuments", "papers" },
  { "LekFirstRun", "preferences" },
  { "LekFormVerdictCard", "form-371-2" },
  { "LekHelpWindow", "index" },
  { "LekInformingCard", "telling" },
  { "LekLogView", "log" },
  { "LekMessagePage", "telling" },
  { "LekOverview", "advice" },
  { "LekPaperPage", "papers" },
  { "LekPracticeChooser", "practice" },
  { "LekPracticeResult", "practice#result" },
  { "LekPracticeStrip", "practice" },
  { "LekPreparationPage", "preparation" },
  { "LekPreferencesWindow", "preferences" },
  { "LekReasonView", "not-telling" },
  { "LekRegisterPage", "register" },
  { "LekReopenDialog", "closing#reopen" },
  { "LekReportView", "papers#report" },
  { "LekShortcutsWindow", "keyboard" },
  { "LekStartDialog", "first-minutes" },
  { "LekVeil", "privacy#hide" },
};

static const char *
find_own (GtkWidget *widget)
{
  const char *address = g_object_get_data (G_OBJECT (widget), KEY);

  for (guint i = 0; i < G_N_ELEMENTS (topics) && address == NULL; i++)
    if (g_str_equal (G_OBJECT_TYPE_NAME (widget), topics[i].type))
      address = topics[i].address;

  return address;
}

void
lek_help_topic_set (GtkWidget  *widget,
                    const char *address)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_object_set_data_full (G_OBJECT (widget), KEY, g_strdup (address), g_free);
}

const char *
lek_help_topic_find (GtkWidget *widget)
{
  const char *address = NULL;

  for (; widget != NULL && address == NULL; widget = gtk_widget_get_parent (widget))
    address = find_own (widget);

  return address;
}

const char *
lek_help_topic_find_in (GtkWindow *window)
{
  const char *address = NULL;

  for (; window != NULL && address == NULL; window = gtk_window_get_transient_for (window))
    {
      GtkWidget *focus = gtk_window_get_focus (window);

      address = lek_help_topic_find (focus != NULL ? focus : GTK_WIDGET (window));
      if (address == NULL && LEK_IS_WINDOW (window))
        address = lek_help_topic_find (lek_window_get_shown (LEK_WINDOW (window)));
    }

  return address;
}

void
lek_help_topic_open (GtkWidget  *widget,
                     const char *address)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (address != NULL);

  gtk_widget_activate_action (widget, "app.help-page", "s", address);
}
