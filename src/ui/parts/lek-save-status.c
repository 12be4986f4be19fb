/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/parts/lek-save-status.h"

#include "core/time/lek-format.h"
#include "ui/parts/lek-error-text.h"

struct _LekSaveStatus
{
  AdwBin     parent_instance;

  LekCase   *case_;
  int        state;             /* the LekSaveState that is shown, -1: none yet */
  GtkImage  *icon;
  GtkLabel  *label;
  GtkWidget *again_button;
  guint      patience_id;       /* runs while something waits that is not yet told */
};

/* Most writing is done before anybody could read that it happens. */
#define PATIENCE_MS 400

G_DEFINE_FINAL_TYPE (LekSaveStatus, lek_save_status, ADW_TYPE_BIN)

static char *
describe_saved (LekCase *case_)
{
  gint64 saved = lek_case_get_saved_utc (case_);
  g_autofree char *time = NULL;

  if (saved == G_MININT64)
    return g_strdup (_("Saved"));

  time = lek_format_time (saved);
  /* Translators: %s is a time of day such as 14:03 */
  return g_strdup_printf (_("Saved %s"), time);
}

static char *
describe_failure (LekCase *case_)
{
  const GError *error = lek_case_get_save_error (case_);
  g_autofree char *title = error != NULL ? lek_error_text_title (error) : NULL;

  if (title == NULL)
    return g_strdup (_("Could not save. What was typed is still here."));

  /* Translators: %s is what went wrong, such as "The disk is full" */
  return g_strdup_printf (_("Could not save: %s. What was typed is still here."), title);
}

static void
show_state (LekSaveStatus *self,
            const char    *icon_name,
            const char    *words,
            gboolean       failed)
{
  gtk_image_set_from_icon_name (self->icon, icon_name);
  gtk_label_set_label (self->label, words);
  gtk_widget_set_visible (self->again_button, failed);
  if (failed)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
}

static gboolean
patience_over_cb (gpointer user_data)
{
  LekSaveStatus *self = user_data;

  self->patience_id = 0;
  show_state (self, "lek-saving-symbolic", _("Saving…"), FALSE);

  return G_SOURCE_REMOVE;
}

/* Nothing is said of before, for that does not hold for what waits. */
static void
show_waiting (LekSaveStatus *self)
{
  if (self->patience_id != 0)
    return;

  show_state (self, "lek-saving-symbolic", "", FALSE);
  self->patience_id = g_timeout_add (PATIENCE_MS, patience_over_cb, self);
}

static void
update (LekSaveStatus *self)
{
  LekSaveState state = lek_case_get_save_state (self->case_);
  g_autofree char *words = NULL;

  if (state == LEK_SAVE_SAVING && self->state == LEK_SAVE_SAVING)
    return;
  self->state = state;
  if (state != LEK_SAVE_SAVING)
    g_clear_handle_id (&self->patience_id, g_source_remove);

  switch (state)
    {
    case LEK_SAVE_SAVING:
      show_waiting (self);
      break;
    case LEK_SAVE_FAILED:
      words = describe_failure (self->case_);
      show_state (self, "dialog-warning-symbolic", words, TRUE);
      break;
    case LEK_SAVE_READ_ONLY:
      show_state (self, "changes-prevent-symbolic", _("Open for reading only"), FALSE);
      break;
    case LEK_SAVE_SAVED:
    default:
      words = describe_saved (self->case_);
      show_state (self, "lek-mark-complete-symbolic", words, FALSE);
      break;
    }
}

static void
again_clicked_cb (LekSaveStatus *self)
{
  lek_case_save_now (self->case_);
}

static void
lek_save_status_dispose (GObject *object)
{
  LekSaveStatus *self = LEK_SAVE_STATUS (object);

  g_clear_handle_id (&self->patience_id, g_source_remove);
  g_clear_object (&self->case_);

  G_OBJECT_CLASS (lek_save_status_parent_class)->dispose (object);
}

static void
lek_save_status_class_init (LekSaveStatusClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lek_save_status_dispose;
}

static void
lek_save_status_init (LekSaveStatus *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->state = -1;
  self->icon = g_object_new (GTK_TYPE_IMAGE,
                             "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                             NULL);
  /* A live region in all but name: GTK 4.8 has no other word for a status line. */
  self->label = g_object_new (GTK_TYPE_LABEL,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS,
                              "wrap", TRUE,
                              "xalign", 0.0,
                              NULL);
  self->again_button = gtk_button_new_with_mnemonic (_("_Try again"));
  g_signal_connect_swapped (self->again_button, "clicked", G_CALLBACK (again_clicked_cb), self);

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->icon));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (box), self->again_button);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self), "save-status");
  adw_bin_set_child (ADW_BIN (self), box);
}

void
lek_save_status_set_case (LekSaveStatus *self,
                          LekCase       *case_)
{
  g_return_if_fail (LEK_IS_SAVE_STATUS (self));
  g_return_if_fail (LEK_IS_CASE (case_));

  g_set_object (&self->case_, case_);
  g_signal_connect_object (case_, "notify::save-state", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (case_, "notify::saved-utc", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}
