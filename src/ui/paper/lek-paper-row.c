/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "ui/paper/lek-paper-row.h"

#include "ui/paper/lek-paper-out.h"
#include "ui/parts/lek-words-label.h"

/**
 * Shown: when a row or a list of rows is there.
 * @ids: papers of which one has to be offered
 * @ready: and it must be possible to make it
 */
typedef struct
{
  LekSitting  *sitting;
  char       **ids;
  gboolean     ready;
} Shown;

static void
shown_free (Shown *shown)
{
  g_object_unref (shown->sitting);
  g_strfreev (shown->ids);
  g_free (shown);
}

static gboolean
is_offered (const Shown *shown,
            const char  *id)
{
  LekCase *incident = lek_sitting_get_case (shown->sitting);
  const LekPaperKind *kind = lek_library_get_paper_kind (lek_case_get_library (incident), id);
  const LekPaperInput input = lek_paper_input_of (shown->sitting, NULL, lek_sitting_get_voice (shown->sitting));

  return kind != NULL && lek_paper_kind_serves (kind, input.profile, lek_case_get_answers (incident)) &&
         (!shown->ready || lek_paper_can_be_made (kind, &input));
}

static void
update_shown (GtkWidget *widget)
{
  const Shown *shown = g_object_get_data (G_OBJECT (widget), "shown");
  gboolean offered = FALSE;

  for (guint i = 0; shown->ids[i] != NULL; i++)
    offered = offered || is_offered (shown, shown->ids[i]);

  gtk_widget_set_visible (widget, offered);
}

/* @ids is taken. */
static void
show_when_offered (GtkWidget   *widget,
                   LekSitting  *sitting,
                   char       **ids,
                   gboolean     ready)
{
  Shown *shown = g_new0 (Shown, 1);

  shown->sitting = g_object_ref (sitting);
  shown->ids = ids;
  shown->ready = ready;
  g_object_set_data_full (G_OBJECT (widget), "shown", shown, (GDestroyNotify) shown_free);
  g_signal_connect_object (lek_sitting_get_case (sitting), "answer-changed", G_CALLBACK (update_shown), widget,
                           G_CONNECT_SWAPPED);
  update_shown (widget);
}

GtkWidget *
lek_paper_row_new (const char *id,
                   const char *name,
                   const char *about)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), about);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "paper", g_strdup (id), g_free);

  return row;
}

static GtkWidget *
make_row (LekSitting         *sitting,
          const LekPaperKind *kind,
          gboolean            ready)
{
  GtkWidget *row = lek_paper_row_new (kind->id, lek_sitting_read (sitting, kind->name),
                                      lek_sitting_read (sitting, kind->about));
  const char *const ids[] = { kind->id, NULL };

  show_when_offered (row, sitting, g_strdupv ((char **) ids), ready);

  return row;
}

GtkWidget *
lek_paper_row_new_for_kind (LekSitting         *sitting,
                            const LekPaperKind *kind)
{
  g_return_val_if_fail (LEK_IS_SITTING (sitting), NULL);
  g_return_val_if_fail (kind != NULL, NULL);

  return make_row (sitting, kind, FALSE);
}

static void
row_activated_cb (GtkListBox    *list,
                  GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (list), "incident.show-paper", "s",
                              g_object_get_data (G_OBJECT (row), "paper"));
}

void
lek_paper_rows_follow (GtkListBox *list)
{
  g_return_if_fail (GTK_IS_LIST_BOX (list));

  g_signal_connect (list, "row-activated", G_CALLBACK (row_activated_cb), NULL);
}

GtkWidget *
lek_paper_list_new (LekSitting  *sitting,
                    char       **ids)
{
  LekLibrary *library = lek_case_get_library (lek_sitting_get_case (sitting));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkListBox *list = GTK_LIST_BOX (gtk_list_box_new ());

  gtk_list_box_set_selection_mode (list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("On paper"), -1);
  for (guint i = 0; ids[i] != NULL; i++)
    gtk_list_box_append (list, make_row (sitting, lek_library_get_paper_kind (library, ids[i]), TRUE));
  lek_paper_rows_follow (list);

  gtk_box_append (GTK_BOX (box), lek_words_label_new (_("On paper"), "heading"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (list));
  show_when_offered (box, sitting, g_strdupv (ids), TRUE);

  return box;
}
