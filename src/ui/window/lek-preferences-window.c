/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Every row is bound to a property of LekPreferences.
 */

#include "config.h"

#include "ui/window/lek-preferences-window.h"

#include <glib/gi18n-lib.h>

#include "session/lek-background.h"
#include "ui/lek-ui.h"
#include "ui/parts/lek-entry-row.h"
#include "ui/parts/lek-error-text.h"
#include "ui/parts/lek-file-chooser.h"
#include "ui/parts/lek-let-wrap.h"
#include "ui/parts/lek-name.h"
#include "ui/parts/lek-question-dialog.h"
#include "ui/parts/lek-toast.h"

struct _LekPreferencesWindow
{
  AdwPreferencesWindow  parent_instance;

  LekRegister          *reg;
  LekPreferences       *preferences;    /* of the register */
  GCancellable         *asking;
  gboolean              putting_back;   /* the switch is moved by the program */

  AdwComboRow          *profile_row;
  AdwComboRow          *language_row;
  AdwComboRow          *scheme_row;
  GtkWidget            *newest_switch;
  AdwActionRow         *background_row;
  GtkSwitch            *background_switch;
  GtkWidget            *author_row;
  GtkWidget            *function_row;
  GtkWidget            *email_row;
  GtkWidget            *phone_row;
  GtkWidget            *organisation_row;
  GtkWidget            *address_row;
  GtkWidget            *number_row;
  AdwActionRow         *path_row;
  GtkWidget            *copy_button;
};

G_DEFINE_FINAL_TYPE (LekPreferencesWindow, lek_preferences_window, ADW_TYPE_PREFERENCES_WINDOW)

static const char *const languages[] = { "system", "nl", "en", NULL };
static const char *const schemes[] = { "system", "light", "dark", NULL };

static gboolean
nick_to_index (GBinding     *binding,
               const GValue *from,
               GValue       *to,
               gpointer      user_data)
{
  const char *const *nicks = user_data;

  for (guint i = 0; nicks[i] != NULL; i++)
    if (g_strcmp0 (nicks[i], g_value_get_string (from)) == 0)
      g_value_set_uint (to, i);

  return TRUE;
}

static gboolean
index_to_nick (GBinding     *binding,
               const GValue *from,
               GValue       *to,
               gpointer      user_data)
{
  const char *const *nicks = user_data;
  guint selected = g_value_get_uint (from);

  if (selected >= g_strv_length ((char **) nicks))
    return FALSE;

  g_value_set_string (to, nicks[selected]);

  return TRUE;
}

static void
bind_nicks (LekPreferences    *preferences,
            const char        *property,
            AdwComboRow       *row,
            const char *const *nicks)
{
  g_object_bind_property_full (preferences, property, row, "selected",
                               G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL,
                               nick_to_index, index_to_nick, (gpointer) nicks, NULL);
}

static void
bind_plain (LekPreferences *preferences,
            const char     *property,
            gpointer        widget,
            const char     *target)
{
  g_object_bind_property (preferences, property, widget, target,
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

static void
copy_clicked_cb (LekPreferencesWindow *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), lek_register_get_path (self->reg));
  adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (self),
                                    lek_toast_new (_("Name of the file copied"), NULL));
}

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(LekPreferencesWindow) self = user_data;
  g_autoptr(GError) error = NULL;

  gtk_widget_set_sensitive (self->copy_button, TRUE);
  if (lek_register_copy_finish (LEK_REGISTER (source), result, &error))
    adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (self),
                                      lek_toast_new (_("The copy was made"), NULL));
  else
    {
      g_autofree char *title = lek_error_text_title (error);
      g_autofree char *body = lek_error_text_body (error);

      g_message ("Copying the register: %s", error->message);
      lek_question_dialog_tell (GTK_WINDOW (self), title, body);
    }
}

static void
copy_chosen_cb (GFile    *file,
                gpointer  user_data)
{
  LekPreferencesWindow *self = user_data;

  gtk_widget_set_sensitive (self->copy_button, FALSE);
  lek_register_copy_async (self->reg, file, NULL, copied_cb, g_object_ref (self));
}

/* Proposes a name with the day in it, so that an older copy stays. */
static void
make_copy_cb (LekPreferencesWindow *self)
{
  const LekMoment now = { lek_clock_now (lek_register_get_clock (self->reg)), TRUE };
  g_autofree char *day = lek_moment_to_string (&now);
  /* Translators: the name of a file; %s is a day such as 2026-11-22. Keep the end of the name as it is. */
  g_autofree char *name = g_strdup_printf (_("copy of register %s.lekwijzer"), day);
  LekFileAsk ask = {
    .title = _("Make a copy of the register"),
    .accept = _("_Save"),
    .save = TRUE,
    .name = name,
    .kind = _("Registers of Lekwijzer"),
    .pattern = "*.lekwijzer",
  };

  lek_file_chooser_ask (GTK_WINDOW (self), &ask, copy_chosen_cb, self);
}

static void
folder_clicked_cb (LekPreferencesWindow *self)
{
  g_autofree char *folder = g_path_get_dirname (lek_register_get_path (self->reg));
  g_autoptr(GFile) file = g_file_new_for_path (folder);
  g_autofree char *uri = g_file_get_uri (file);

  gtk_show_uri (GTK_WINDOW (self), uri, GDK_CURRENT_TIME);
}

static const char *
say_background_error (const GError *error)
{
  if (g_error_matches (error, LEK_BACKGROUND_ERROR, LEK_BACKGROUND_ERROR_REFUSED))
    return _("The computer did not allow it. It may be allowed in the settings of the computer, under applications.");

  if (g_error_matches (error, LEK_BACKGROUND_ERROR, LEK_BACKGROUND_ERROR_SILENT))
    return _("The computer gave no answer. Reminders come only while the window is open.");

  return _("This computer has no means for it. Reminders come only while the window is open.");
}

static void
show_background (LekPreferencesWindow *self)
{
  gboolean in_background;

  g_object_get (self->preferences, "in-background", &in_background, NULL);
  self->putting_back = TRUE;
  gtk_switch_set_active (self->background_switch, in_background);
  gtk_switch_set_state (self->background_switch, in_background);
  self->putting_back = FALSE;
}

/* What was asked is what is kept, also when nothing could be told: then nothing is started either. */
static void
background_answered_cb (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  g_autoptr(LekPreferencesWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  gboolean wanted = gtk_switch_get_active (self->background_switch);
  gboolean granted = lek_background_request_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  gtk_widget_set_sensitive (GTK_WIDGET (self->background_row), TRUE);
  g_object_set (self->preferences, "in-background", wanted && granted, NULL);
  if (wanted && !granted)
    {
      g_message ("Running without a window: %s", error->message);
      adw_action_row_set_subtitle (self->background_row, say_background_error (error));
    }
  show_background (self);
}

static gboolean
background_set_cb (LekPreferencesWindow *self,
                   gboolean              wanted)
{
  if (self->putting_back)
    return FALSE;

  gtk_widget_set_sensitive (GTK_WIDGET (self->background_row), FALSE);
  lek_background_request_async (wanted, _("Remind of what has to be done in the register"), self->asking,
                                background_answered_cb, g_object_ref (self));

  /* The state follows once there is an answer. */
  return TRUE;
}

static void
lek_preferences_window_dispose (GObject *object)
{
  LekPreferencesWindow *self = LEK_PREFERENCES_WINDOW (object);

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_clear_object (&self->preferences);
  g_clear_object (&self->reg);
  gtk_widget_dispose_template (GTK_WIDGET (object), LEK_TYPE_PREFERENCES_WINDOW);

  G_OBJECT_CLASS (lek_preferences_window_parent_class)->dispose (object);
}

static void
lek_preferences_window_class_init (LekPreferencesWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lek_preferences_window_dispose;

  g_type_ensure (LEK_TYPE_ENTRY_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, LEK_UI_RESOURCE ("window/lek-preferences-window.ui"));
  gtk_widget_class_bind_template_child (widget_class, LekPreferencesWindow, profile_row);
  gtk_widget_class_bind_template_child (widget_class, LekPreferencesWindow, language_row);
  gtk_widget_class_bind_template_child (widget_class, LekPreferencesWindow, scheme_row);
  gtk_widget_class_bind_template_child (widget_class, LekPreferencesWindow, newest_switch);
  gtk_widget_class_bind_template_child (widget_class, LekPreferencesWindow, background_row);
  gtk_widget_class_bind_template_child (widget_class, LekPreferencesWindow, background_switch);
  gtk_widget_class_bind_template_child (widget_class, LekPreferencesWindow, author_row);
  gtk_widget_class_bind_template_child (widget_class, LekPreferencesWindow, function_row);
  gtk_widget_class_bind_template_child (widget_class, LekPreferencesWindow, email_row);
  gtk_widget_class_bind_template_child (widget_class, LekPreferencesWindow, phone_row);
  gtk_widget_class_bind_template_child (widget_class, LekPreferencesWindow, organisation_row);
  gtk_widget_class_bind_template_child (widget_class, LekPreferencesWindow, address_row);
  gtk_widget_class_bind_template_child (widget_class, LekPreferencesWindow, number_row);
  gtk_widget_class_bind_template_child (widget_class, LekPreferencesWindow, path_row);
  gtk_widget_class_bind_template_child (widget_class, LekPreferencesWindow, copy_button);
  gtk_widget_class_bind_template_callback (widget_class, background_set_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, folder_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, make_copy_cb);
}

static void
lek_preferences_window_init (LekPreferencesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lek_buttons_let_wrap (GTK_WIDGET (self));
}

GtkWidget *
lek_preferences_window_new (GtkWindow   *parent,
                            LekRegister *reg)
{
  LekPreferencesWindow *self = g_object_new (LEK_TYPE_PREFERENCES_WINDOW,
                                             "transient-for", parent,
                                             NULL);
  LekPreferences *preferences = lek_register_get_preferences (reg);
  g_autofree char *shown = g_filename_display_name (lek_register_get_path (reg));
  g_autofree char *escaped = g_markup_escape_text (shown, -1);

  self->reg = g_object_ref (reg);
  self->preferences = g_object_ref (preferences);
  self->asking = g_cancellable_new ();
  adw_action_row_set_subtitle (self->path_row, escaped);

  bind_plain (preferences, "profile", self->profile_row, "selected");
  bind_nicks (preferences, "language", self->language_row, languages);
  bind_nicks (preferences, "color-scheme", self->scheme_row, schemes);
  bind_plain (preferences, "newest-first", self->newest_switch, "active");
  bind_plain (preferences, "author", self->author_row, "text");
  bind_plain (preferences, "author-function", self->function_row, "text");
  bind_plain (preferences, "author-email", self->email_row, "text");
  bind_plain (preferences, "author-phone", self->phone_row, "text");
  bind_plain (preferences, "organisation", self->organisation_row, "text");
  bind_plain (preferences, "organisation-address", self->address_row, "text");
  bind_plain (preferences, "organisation-number", self->number_row, "text");

  show_background (self);
  lek_name_combo_row (self->profile_row);
  lek_name_combo_row (self->language_row);
  lek_name_combo_row (self->scheme_row);

  return GTK_WIDGET (self);
}
