/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The first incident that is begun is the one that counts: in a
 * new register it is row 1.
 */

#include "config.h"

#include "session/lek-drill.h"

#include "session/lek-case-private.h"
#include "session/lek-drill-folder.h"
#include "session/lek-settings.h"

#define HOUR G_GINT64_CONSTANT (3600)
#define FIRST_INCIDENT 1
#define PRACTISED "practised-utc"
/* A minute too late is too late. */
#define END_AFTER (LEK_PRACTICE_HOURS * HOUR + 60)

struct _LekDrill
{
  GObject                 parent_instance;

  LekLibrary             *library;
  LekPreferences         *preferences;  /* the person's */
  const LekPracticeStory *story;
  LekDrillFolder         *folder;
  LekClock               *clock;
  LekRegister            *reg;
  gint64                  began_utc;
  LekDrillState           state;
  guint                   n_news;
  guint                   n_read;
};

G_DEFINE_FINAL_TYPE (LekDrill, lek_drill, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_STATE,
  PROP_N_NEWS,
  PROP_N_READ,
  N_PROPS
};

enum
{
  TICK,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static const LekPracticeNews *
get_news (LekDrill *self,
          guint     index)
{
  return g_ptr_array_index (self->story->news, index);
}

static gboolean
has_come (LekDrill *self,
          guint     index)
{
  return lek_drill_get_elapsed (self) >= get_news (self, index)->hour * HOUR;
}

static void
set_state (LekDrill      *self,
           LekDrillState  state)
{
  if (self->state == state)
    return;

  self->state = state;
  lek_clock_set_paused (self->clock, state != LEK_DRILL_RUNS);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
ticked_cb (LekDrill *self)
{
  guint n_news = self->n_news;

  while (n_news < self->story->news->len && has_come (self, n_news))
    n_news++;

  if (n_news != self->n_news)
    {
      self->n_news = n_news;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_NEWS]);
    }
  if (self->state != LEK_DRILL_OVER && lek_drill_get_elapsed (self) >= END_AFTER)
    lek_drill_end (self);

  g_signal_emit (self, signals[TICK], 0);
}

/* The person of the story, with the language and looks of the one who practises. */
static LekPreferences *
make_preferences (const LekPracticeStory *story,
                  LekPreferences         *own)
{
  static const char *const kept[] = { "language", "color-scheme", "newest-first" };
  LekPreferences *preferences = lek_preferences_new_unbound ();
  LekVoice voice;

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      g_auto(GValue) value = G_VALUE_INIT;

      g_object_get_property (G_OBJECT (own), kept[i], &value);
      g_object_set_property (G_OBJECT (preferences), kept[i], &value);
    }

  voice = lek_preferences_get_voice (preferences);
  g_object_set (preferences,
                "profile", story->profile,
                "author", story->author,
                "author-function", lek_text_get (story->function, voice),
                "author-email", story->email,
                "author-phone", story->phone,
                "organisation", story->organisation,
                "organisation-address", story->address,
                "organisation-number", story->number,
                "first-run-done", TRUE,
                NULL);

  return preferences;
}

/* Today at the hour of the story, whatever time it is now: that hour exists on every day. */
static gint64
find_beginning (const LekPracticeStory *story)
{
  LekMoment now = { g_get_real_time () / G_USEC_PER_SEC, FALSE };
  g_autoptr(GDateTime) today = lek_moment_to_local (&now);
  g_autoptr(LekMoment) start = lek_moment_new_local (g_date_time_get_year (today), g_date_time_get_month (today),
                                                     g_date_time_get_day_of_month (today), story->hour, story->minute,
                                                     0, LEK_FOLD_FIRST, NULL);

  return start->utc;
}

static void
lek_drill_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  LekDrill *self = LEK_DRILL (object);

  switch (prop_id)
    {
    case PROP_STATE:
      g_value_set_int (value, self->state);
      break;

    case PROP_N_NEWS:
      g_value_set_uint (value, self->n_news);
      break;

    case PROP_N_READ:
      g_value_set_uint (value, self->n_read);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lek_drill_dispose (GObject *object)
{
  LekDrill *self = LEK_DRILL (object);

  lek_drill_discard (self);
  g_clear_object (&self->reg);
  g_clear_object (&self->clock);
  g_clear_object (&self->preferences);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (lek_drill_parent_class)->dispose (object);
}

static void
lek_drill_class_init (LekDrillClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lek_drill_get_property;
  object_class->dispose = lek_drill_dispose;

  properties[PROP_STATE] = g_param_spec_int ("state", NULL, NULL, LEK_DRILL_RUNS, LEK_DRILL_OVER, LEK_DRILL_RUNS,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_NEWS] = g_param_spec_uint ("n-news", NULL, NULL, 0, G_MAXUINT, 0,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_READ] = g_param_spec_uint ("n-read", NULL, NULL, 0, G_MAXUINT, 0,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[TICK] = g_signal_new ("tick", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
}

static void
lek_drill_init (LekDrill *self)
{
}

LekDrill *
lek_drill_new (LekLibrary              *library,
               LekPreferences          *preferences,
               const LekPracticeStory  *story,
               GError                 **error)
{
  g_autoptr(LekDrillFolder) folder = NULL;
  g_autoptr(LekPreferences) invented = NULL;
  g_autofree char *path = NULL;
  LekDrill *self;

  g_return_val_if_fail (LEK_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (LEK_IS_PREFERENCES (preferences), NULL);
  g_return_val_if_fail (story != NULL, NULL);

  folder = lek_drill_folder_new (error);
  if (folder == NULL)
    return NULL;

  self = g_object_new (LEK_TYPE_DRILL, NULL);
  self->library = g_object_ref (library);
  self->preferences = g_object_ref (preferences);
  self->story = story;
  self->began_utc = find_beginning (story);
  self->clock = lek_clock_new_fast (self->began_utc, LEK_PRACTICE_SPEED);
  invented = make_preferences (story, preferences);
  path = g_build_filename (lek_drill_folder_get_path (folder), "practice.lekwijzer", NULL);
  self->reg = lek_register_new_practice (path, library, invented, self->clock);
  self->folder = g_steal_pointer (&folder);
  g_signal_connect_object (self->clock, "tick", G_CALLBACK (ticked_cb), self, G_CONNECT_SWAPPED);

  return self;
}

LekRegister *
lek_drill_get_register (LekDrill *self)
{
  g_return_val_if_fail (LEK_IS_DRILL (self), NULL);

  return self->reg;
}

LekRegister *
lek_drill_renew_register (LekDrill *self)
{
  g_autoptr(LekRegister) old = NULL;

  g_return_val_if_fail (LEK_IS_DRILL (self), NULL);
  g_return_val_if_fail (self->folder != NULL, NULL);

  old = g_steal_pointer (&self->reg);
  lek_register_close (old);
  self->reg = lek_register_new_practice (lek_register_get_path (old), self->library,
                                         lek_register_get_preferences (old), self->clock);

  return self->reg;
}

const LekPracticeStory *
lek_drill_get_story (LekDrill *self)
{
  g_return_val_if_fail (LEK_IS_DRILL (self), NULL);

  return self->story;
}

LekVoice
lek_drill_get_voice (LekDrill *self)
{
  g_return_val_if_fail (LEK_IS_DRILL (self), LEK_VOICE_EN);

  return lek_preferences_get_voice (lek_register_get_preferences (self->reg));
}

LekDrillState
lek_drill_get_state (LekDrill *self)
{
  g_return_val_if_fail (LEK_IS_DRILL (self), LEK_DRILL_OVER);

  return self->state;
}

guint
lek_drill_get_n_news (LekDrill *self)
{
  g_return_val_if_fail (LEK_IS_DRILL (self), 0);

  return self->n_news;
}

const LekPracticeNews *
lek_drill_get_unread (LekDrill *self)
{
  g_return_val_if_fail (LEK_IS_DRILL (self), NULL);

  return self->n_read < self->n_news ? get_news (self, self->n_read) : NULL;
}

void
lek_drill_set_read (LekDrill *self)
{
  g_return_if_fail (LEK_IS_DRILL (self));

  if (self->n_read == self->n_news)
    return;

  self->n_read++;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_READ]);
}

gint64
lek_drill_get_elapsed (LekDrill *self)
{
  g_return_val_if_fail (LEK_IS_DRILL (self), 0);

  return lek_clock_now (self->clock) - self->began_utc;
}

void
lek_drill_set_paused (LekDrill *self,
                      gboolean  paused)
{
  g_return_if_fail (LEK_IS_DRILL (self));

  if (self->state != LEK_DRILL_OVER)
    set_state (self, paused ? LEK_DRILL_PAUSED : LEK_DRILL_RUNS);
}

gboolean
lek_drill_has_more_news (LekDrill *self)
{
  g_return_val_if_fail (LEK_IS_DRILL (self), FALSE);

  return self->n_news < self->story->news->len;
}

void
lek_drill_skip (LekDrill *self)
{
  gint64 to = END_AFTER;

  g_return_if_fail (LEK_IS_DRILL (self));

  if (self->state == LEK_DRILL_OVER)
    return;
  if (lek_drill_has_more_news (self))
    to = get_news (self, self->n_news)->hour * HOUR;

  lek_clock_set (self->clock, self->began_utc + to);
}

void
lek_drill_end (LekDrill *self)
{
  GSettings *settings;

  g_return_if_fail (LEK_IS_DRILL (self));

  settings = lek_preferences_get_settings (self->preferences);
  if (self->state != LEK_DRILL_OVER && lek_settings_has_key (settings, PRACTISED))
    g_settings_set_int64 (settings, PRACTISED, g_get_real_time () / G_USEC_PER_SEC);

  set_state (self, LEK_DRILL_OVER);
}

static LekPracticeRun
make_run (LekDrill          *self,
          const LekIncident *incident)
{
  const LekPracticeRun run = {
    .library = self->library,
    .story = self->story,
    .incident = incident,
    .began_utc = self->began_utc,
    .ended_utc = lek_clock_now (self->clock),
    .voice = lek_drill_get_voice (self),
  };

  return run;
}

static void
judge (GTask   *task,
       LekCase *incident)
{
  LekPracticeRun run = make_run (g_task_get_source_object (task),
                                 incident != NULL ? lek_case_get_incident (incident) : NULL);

  g_task_return_pointer (task, lek_practice_judge (&run), (GDestroyNotify) g_ptr_array_unref);
}

/* The log has only what is on disk. A practice whose disk is full is judged all the same. */
static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;

  if (!lek_case_save_finish (LEK_CASE (source), result, &error))
    g_message ("Saving a practice: %s", error->message);
  judge (task, LEK_CASE (source));
}

/* That it is not there means that none was begun. */
static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GCancellable *cancellable = g_task_get_cancellable (task);
  g_autoptr(GError) error = NULL;
  g_autoptr(LekCase) open = lek_register_open_case_finish (LEK_REGISTER (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  if (open == NULL)
    {
      judge (task, NULL);
      return;
    }

  lek_case_settle (open);
  lek_case_save_async (open, cancellable, saved_cb, g_steal_pointer (&task));
}

void
lek_drill_judge_async (LekDrill            *self,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (LEK_IS_DRILL (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, lek_drill_judge_async);
  lek_register_open_case_async (self->reg, FIRST_INCIDENT, cancellable, opened_cb, task);
}

GPtrArray *
lek_drill_judge_finish (LekDrill      *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

LekPaperText *
lek_drill_make_paper (LekDrill  *self,
                      GPtrArray *findings)
{
  const LekPracticeRun run = make_run (self, NULL);

  g_return_val_if_fail (LEK_IS_DRILL (self), NULL);

  return lek_practice_paper_new (&run, findings, g_get_real_time () / G_USEC_PER_SEC);
}

void
lek_drill_discard (LekDrill *self)
{
  g_return_if_fail (LEK_IS_DRILL (self));

  if (self->folder == NULL)
    return;

  lek_clock_set_paused (self->clock, TRUE);
  lek_register_close (self->reg);
  g_clear_pointer (&self->folder, lek_drill_folder_free);
}

gint64
lek_drill_get_last (LekPreferences *preferences)
{
  GSettings *settings;
  gint64 last;

  g_return_val_if_fail (LEK_IS_PREFERENCES (preferences), G_MININT64);

  settings = lek_preferences_get_settings (preferences);
  last = lek_settings_has_key (settings, PRACTISED) ? g_settings_get_int64 (settings, PRACTISED) : 0;

  return last > 0 ? last : G_MININT64;
}
