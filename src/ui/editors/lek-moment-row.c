/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. What is typed is echoed with every key; it is taken over
 * (settled) only when the person pauses, so that "2" on the way to "20:15"
 * never becomes an answer.
 */

#include "config.h"

#include "ui/editors/lek-moment-row.h"

#include <glib/gi18n-lib.h>

#include "core/time/lek-format.h"
#include "ui/lek-ui.h"
#include "ui/parts/lek-let-wrap.h"
#include "ui/parts/lek-name.h"

#define SETTLE_AFTER_MS 1000

/* What there is around the calendar in its popover. */
#define CALENDAR_BORDER 48

struct _LekMomentRow
{
  AdwPreferencesRow  parent_instance;

  LekClock          *clock;
  LekVoice           voice;
  LekMoment         *moment;
  LekFold            fold;
  gboolean           past_only;
  gboolean           ahead;
  gboolean           writing;        /* we write into the entry ourselves */
  guint              settle_id;

  GtkLabel          *title_label;
  GtkEntry          *entry;
  GtkWidget         *calendar_button;
  GtkCalendar       *calendar;
  GtkLabel          *echo_label;
  GtkWidget         *error_box;
  GtkLabel          *error_label;
  GtkWidget         *warning_box;
  GtkWidget         *fold_box;
  GtkCheckButton    *first_button;
  GtkCheckButton    *second_button;
  GtkCheckButton    *date_only_button;
};

G_DEFINE_FINAL_TYPE (LekMomentRow, lek_moment_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  PROP_0,
  PROP_CLOCK,
  PROP_VOICE,
  PROP_DATE_ONLY,
  PROP_PAST_ONLY,
  PROP_AHEAD,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static gint64
get_now (LekMomentRow *self)
{
  return self->clock != NULL ? lek_clock_now (self->clock) : g_get_real_time () / G_USEC_PER_SEC;
}

static gboolean
same_moment (const LekMoment *a,
             const LekMoment *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return a->utc == b->utc && a->date_only == b->date_only;
}

/* NULL without an error: nothing stands there. */
static LekMoment *
read_text (LekMomentRow  *self,
           GError       **error)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  g_strstrip (text);
  if (*text == '\0')
    return NULL;

  return lek_moment_parse_words (text, get_now (self), self->fold, error);
}

static void
write_text (LekMomentRow *self,
            const char   *text)
{
  self->writing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->writing = FALSE;
}

static void
show_error (LekMomentRow *self,
            const char   *words)
{
  gtk_widget_set_visible (self->error_box, words != NULL);
  if (words == NULL)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
      gtk_accessible_reset_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID);
      return;
    }

  gtk_label_set_label (self->error_label, words);
  gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry),
                               GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
}

static gboolean
is_future (LekMomentRow    *self,
           const LekMoment *moment)
{
  return moment != NULL && moment->utc > get_now (self);
}

/* What is wrong with what stands there, or NULL. */
static const char *
find_fault (LekMomentRow    *self,
            const LekMoment *moment,
            const GError    *error)
{
  if (g_error_matches (error, LEK_MOMENT_ERROR, LEK_MOMENT_ERROR_GAP))
    return _("The clock went forward that night, so this time did not exist. "
             "Choose a time before 2:00 or from 3:00 on.");

  if (error != NULL)
    return _("This is not a day or time that can be read. Try “yesterday 15:00” "
             "or “20-11-2026 14:20”. It is not saved yet.");

  if (self->past_only && is_future (self, moment))
    return _("This moment still has to come. Fill in when it was, and look at the clock of this "
             "computer. It is not saved yet.");

  return NULL;
}

static void
show_echo (LekMomentRow    *self,
           const LekMoment *moment)
{
  g_autofree char *words = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->echo_label), moment != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->date_only_button), moment != NULL);
  gtk_widget_set_visible (self->warning_box,
                          !self->ahead && is_future (self, moment) &&
                          !gtk_widget_get_visible (self->error_box));
  gtk_widget_set_visible (self->fold_box, moment != NULL && lek_moment_comes_twice (moment));
  if (moment == NULL)
    return;

  words = lek_format_full (moment, self->voice);
  gtk_label_set_label (self->echo_label, words);

  self->writing = TRUE;
  gtk_check_button_set_active (self->date_only_button, moment->date_only);
  self->writing = FALSE;
}

static void
take_moment (LekMomentRow *self,
             LekMoment    *moment)
{
  gboolean had_date_only = self->moment != NULL && self->moment->date_only;
  gboolean has_date_only = moment != NULL && moment->date_only;

  g_clear_pointer (&self->moment, lek_moment_free);
  self->moment = moment;

  if (had_date_only != has_date_only)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE_ONLY]);
}

static gboolean
pause_ended_cb (gpointer user_data)
{
  LekMomentRow *self = user_data;

  self->settle_id = 0;
  lek_moment_row_settle (self);

  return G_SOURCE_REMOVE;
}

static void
settle_later (LekMomentRow *self)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->settle_id = g_timeout_add (SETTLE_AFTER_MS, pause_ended_cb, self);
}

static void
text_changed_cb (LekMomentRow *self)
{
  g_autoptr(LekMoment) moment = NULL;

  if (self->writing)
    return;

  moment = read_text (self, NULL);   /* an error is told when the person pauses */
  show_error (self, NULL);
  show_echo (self, moment);
  settle_later (self);
}

static void
entry_activated_cb (LekMomentRow *self)
{
  if (lek_moment_row_settle (self))
    gtk_widget_activate_default (GTK_WIDGET (self));
}

static void
entry_left_cb (LekMomentRow *self)
{
  lek_moment_row_settle (self);
}

static char *
format_day (const LekMoment *moment,
            gboolean         with_time)
{
  g_autoptr(GDateTime) local = lek_moment_to_local (moment);

  return g_date_time_format (local, with_time ? "%d-%m-%Y %H:%M" : "%d-%m-%Y");
}

static void
day_selected_cb (LekMomentRow *self)
{
  g_autoptr(GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_autofree char *date = g_date_time_format (day, "%d-%m-%Y");
  g_autofree char *text = NULL;

  if (self->writing)
    return;

  if (self->moment != NULL && !self->moment->date_only)
    {
      g_autoptr(GDateTime) local = lek_moment_to_local (self->moment);
      g_autofree char *time = g_date_time_format (local, " %H:%M");

      text = g_strconcat (date, time, NULL);
    }

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text != NULL ? text : date);
}

static void
calendar_closed_cb (LekMomentRow *self)
{
  lek_moment_row_settle (self);
}

static void
fold_toggled_cb (LekMomentRow *self)
{
  if (self->writing)
    return;

  self->fold = gtk_check_button_get_active (self->first_button) ? LEK_FOLD_FIRST : LEK_FOLD_SECOND;
  lek_moment_row_settle (self);
}

static void
date_only_toggled_cb (LekMomentRow *self)
{
  g_autoptr(LekMoment) moment = NULL;
  g_autofree char *day = NULL;

  if (self->writing)
    return;

  moment = read_text (self, NULL);   /* without a moment the button is not there */
  if (moment == NULL)
    return;

  day = format_day (moment, FALSE);
  if (gtk_check_button_get_active (self->date_only_button))
    {
      gtk_editable_set_text (GTK_EDITABLE (self->entry), day);
      lek_moment_row_settle (self);
    }
  else
    {
      g_autofree char *open = g_strconcat (day, " ", NULL);

      write_text (self, open);
      gtk_widget_grab_focus (GTK_WIDGET (self->entry));
      gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
    }
}

static void
lek_moment_row_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  LekMomentRow *self = LEK_MOMENT_ROW (object);

  switch (prop_id)
    {
    case PROP_CLOCK:
      g_value_set_object (value, self->clock);
      break;
    case PROP_VOICE:
      g_value_set_int (value, self->voice);
      break;
    case PROP_DATE_ONLY:
      g_value_set_boolean (value, self->moment != NULL && self->moment->date_only);
      break;
    case PROP_PAST_ONLY:
      g_value_set_boolean (value, self->past_only);
      break;
    case PROP_AHEAD:
      g_value_set_boolean (value, self->ahead);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lek_moment_row_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  LekMomentRow *self = LEK_MOMENT_ROW (object);

  switch (prop_id)
    {
    case PROP_CLOCK:
      self->clock = g_value_dup_object (value);
      break;
    case PROP_VOICE:
      self->voice = g_value_get_int (value);
      show_echo (self, self->moment);
      break;
    case PROP_PAST_ONLY:
      self->past_only = g_value_get_boolean (value);
      break;
    case PROP_AHEAD:
      self->ahead = g_value_get_boolean (value);
      lek_moment_row_set_prompt (self, self->ahead ? _("tomorrow 15:00") : _("yesterday 15:00"));
      gtk_check_button_set_label (self->date_only_button,
                                  self->ahead ? _("No time of day") : _("Time of day not known"));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lek_moment_row_dispose (GObject *object)
{
  LekMomentRow *self = LEK_MOMENT_ROW (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->moment, lek_moment_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), LEK_TYPE_MOMENT_ROW);

  G_OBJECT_CLASS (lek_moment_row_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, LEK_UI_RESOURCE ("editors/lek-moment-row.ui"));
  gtk_widget_class_bind_template_child (widget_class, LekMomentRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, LekMomentRow, entry);
  gtk_widget_class_bind_template_child (widget_class, LekMomentRow, calendar_button);
  gtk_widget_class_bind_template_child (widget_class, LekMomentRow, calendar);
  gtk_widget_class_bind_template_child (widget_class, LekMomentRow, echo_label);
  gtk_widget_class_bind_template_child (widget_class, LekMomentRow, error_box);
  gtk_widget_class_bind_template_child (widget_class, LekMomentRow, error_label);
  gtk_widget_class_bind_template_child (widget_class, LekMomentRow, warning_box);
  gtk_widget_class_bind_template_child (widget_class, LekMomentRow, fold_box);
  gtk_widget_class_bind_template_child (widget_class, LekMomentRow, first_button);
  gtk_widget_class_bind_template_child (widget_class, LekMomentRow, second_button);
  gtk_widget_class_bind_template_child (widget_class, LekMomentRow, date_only_button);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, calendar_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, fold_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, date_only_toggled_cb);
}

static void
lek_moment_row_class_init (LekMomentRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lek_moment_row_dispose;
  object_class->get_property = lek_moment_row_get_property;
  object_class->set_property = lek_moment_row_set_property;

  properties[PROP_CLOCK] =
    g_param_spec_object ("clock", NULL, NULL, LEK_TYPE_CLOCK,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_VOICE] =
    g_param_spec_int ("voice", NULL, NULL, LEK_VOICE_JE, LEK_VOICE_EN, LEK_VOICE_EN,
                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_DATE_ONLY] =
    g_param_spec_boolean ("date-only", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_AHEAD] =
    g_param_spec_boolean ("ahead", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_PAST_ONLY] =
    g_param_spec_boolean ("past-only", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed",
                                   G_TYPE_FROM_CLASS (klass),
                                   G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  bind_template (GTK_WIDGET_CLASS (klass));
}

/* With large text it is wider than a small window, and knows no other way to get narrower. */
static void
fit_calendar_cb (GtkMenuButton *button,
                 gpointer       user_data)
{
  LekMomentRow *self = user_data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  int natural;

  gtk_widget_remove_css_class (GTK_WIDGET (self->calendar), "cramped");
  gtk_widget_measure (GTK_WIDGET (self->calendar), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  if (root != NULL && natural > gtk_widget_get_width (GTK_WIDGET (root)) - CALENDAR_BORDER)
    gtk_widget_add_css_class (GTK_WIDGET (self->calendar), "cramped");
}

/* With the question, as a page may ask for several moments. */
static void
name_calendar (LekMomentRow *self)
{
  /* Translators: the name of a button for a screen reader; %s is what the moment is for */
  g_autofree char *name = g_strdup_printf (_("%s: choose a day in a calendar"),
                                           adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)));

  lek_name_menu_button (self->calendar_button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->calendar_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
lek_moment_row_init (LekMomentRow *self)
{
  self->voice = LEK_VOICE_EN;

  gtk_widget_init_template (GTK_WIDGET (self));

  lek_check_let_wrap (self->first_button);
  lek_check_let_wrap (self->second_button);
  lek_check_let_wrap (self->date_only_button);
  g_object_bind_property (self, "title", self->title_label, "label", G_BINDING_SYNC_CREATE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->title_label, NULL,
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                  self->echo_label, self->error_label, NULL,
                                  -1);
  g_signal_connect (self, "notify::title", G_CALLBACK (name_calendar), NULL);
  name_calendar (self);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->calendar_button), fit_calendar_cb, self, NULL);
  lek_moment_row_set_prompt (self, _("yesterday 15:00"));
}

GtkWidget *
lek_moment_row_new (const char *title,
                    LekClock   *clock,
                    LekVoice    voice)
{
  return g_object_new (LEK_TYPE_MOMENT_ROW,
                       "title", title,
                       "clock", clock,
                       "voice", voice,
                       NULL);
}

LekMoment *
lek_moment_row_dup_moment (LekMomentRow *self)
{
  g_return_val_if_fail (LEK_IS_MOMENT_ROW (self), NULL);

  return self->moment != NULL ? lek_moment_copy (self->moment) : NULL;
}

static LekFold
find_fold (const LekMoment *moment)
{
  g_autoptr(GDateTime) local = lek_moment_to_local (moment);
  g_autoptr(LekMoment) first = NULL;

  first = lek_moment_new_local (g_date_time_get_year (local),
                                g_date_time_get_month (local),
                                g_date_time_get_day_of_month (local),
                                g_date_time_get_hour (local),
                                g_date_time_get_minute (local),
                                g_date_time_get_second (local),
                                LEK_FOLD_FIRST,
                                NULL);   /* a moment that exists has a wall clock that exists */

  return first == NULL || first->utc == moment->utc ? LEK_FOLD_FIRST : LEK_FOLD_SECOND;
}

void
lek_moment_row_set_moment (LekMomentRow    *self,
                           const LekMoment *moment)
{
  g_autofree char *text = NULL;

  g_return_if_fail (LEK_IS_MOMENT_ROW (self));

  if (self->settle_id == 0 && same_moment (self->moment, moment))
    return;

  g_clear_handle_id (&self->settle_id, g_source_remove);

  self->fold = moment != NULL ? find_fold (moment) : LEK_FOLD_FIRST;
  self->writing = TRUE;
  gtk_check_button_set_active (self->fold == LEK_FOLD_FIRST ? self->first_button
                                                            : self->second_button, TRUE);
  self->writing = FALSE;

  text = moment != NULL ? format_day (moment, !moment->date_only) : NULL;
  write_text (self, text != NULL ? text : "");
  show_error (self, NULL);
  show_echo (self, moment);
  take_moment (self, moment != NULL ? lek_moment_copy (moment) : NULL);
}

gboolean
lek_moment_row_settle (LekMomentRow *self)
{
  g_autoptr(LekMoment) moment = NULL;
  g_autoptr(GError) error = NULL;
  const char *fault;

  g_return_val_if_fail (LEK_IS_MOMENT_ROW (self), FALSE);

  g_clear_handle_id (&self->settle_id, g_source_remove);

  moment = read_text (self, &error);
  /* What is there already is shown as it is; the clocks warn of it. */
  fault = same_moment (moment, self->moment) && error == NULL ? NULL : find_fault (self, moment, error);
  show_error (self, fault);
  show_echo (self, moment);
  if (fault != NULL)
    return FALSE;

  if (!same_moment (moment, self->moment))
    {
      take_moment (self, g_steal_pointer (&moment));
      g_signal_emit (self, signals[CHANGED], 0);
    }

  return TRUE;
}

void
lek_moment_row_set_prompt (LekMomentRow *self,
                           const char   *placeholder)
{
  g_return_if_fail (LEK_IS_MOMENT_ROW (self));

  gtk_entry_set_placeholder_text (self->entry, placeholder);
}
