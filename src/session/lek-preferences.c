/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The values live here and are bound to GSettings when its
 * schema can be found; without it they last as long as the program.
 */

#include "config.h"

#include "session/lek-preferences.h"

enum
{
  PROP_0,
  PROP_PROFILE,
  PROP_NEWEST_FIRST,
  PROP_FIRST_RUN_DONE,
  PROP_IN_BACKGROUND,
  PROP_AUTHOR,                /* from here on: strings */
  PROP_AUTHOR_FUNCTION,
  PROP_AUTHOR_EMAIL,
  PROP_AUTHOR_PHONE,
  PROP_ORGANISATION,
  PROP_ORGANISATION_ADDRESS,
  PROP_ORGANISATION_NUMBER,
  PROP_LANGUAGE,
  PROP_COLOR_SCHEME,
  N_PROPS
};

struct _LekPreferences
{
  GObject     parent_instance;

  GSettings  *settings;       /* or NULL */
  LekProfile  profile;
  gboolean    newest_first;
  gboolean    first_run_done;
  gboolean    in_background;
  char       *words[N_PROPS];
};

G_DEFINE_FINAL_TYPE (LekPreferences, lek_preferences, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static const struct
{
  guint       property;
  const char *question;
} filled_in[] = {
  { PROP_AUTHOR,               "reporter.name" },
  { PROP_AUTHOR_FUNCTION,      "reporter.function" },
  { PROP_AUTHOR_EMAIL,         "reporter.email" },
  { PROP_AUTHOR_PHONE,         "reporter.phone" },
  { PROP_ORGANISATION,         "controller.name" },
  { PROP_ORGANISATION_ADDRESS, "controller.address" },
  { PROP_ORGANISATION_NUMBER,  "controller.number" },
};

static gboolean
profile_from_setting (GValue   *value,
                      GVariant *variant,
                      gpointer  user_data)
{
  LekProfile profile;

  if (!lek_profile_from_nick (g_variant_get_string (variant, NULL), &profile))
    return FALSE;

  g_value_set_int (value, profile);

  return TRUE;
}

static GVariant *
profile_to_setting (const GValue       *value,
                    const GVariantType *expected_type,
                    gpointer            user_data)
{
  return g_variant_new_string (lek_profile_to_nick (g_value_get_int (value)));
}

static void
bind_settings (LekPreferences *self)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr(GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, LEK_APP_ID, TRUE);

  if (schema == NULL)
    return;

  self->settings = g_settings_new_full (schema, NULL, NULL);
  g_settings_bind_with_mapping (self->settings, "profile", self, "profile",
                                G_SETTINGS_BIND_DEFAULT,
                                profile_from_setting, profile_to_setting,
                                NULL, NULL);

  for (guint i = PROP_NEWEST_FIRST; i < N_PROPS; i++)
    {
      const char *name = g_param_spec_get_name (properties[i]);

      /* The schema on this computer may be older than the program. */
      if (!g_settings_schema_has_key (schema, name))
        continue;

      g_settings_bind (self->settings, name, self, name, G_SETTINGS_BIND_DEFAULT);
    }
}

static gboolean
is_dutch_wanted (LekPreferences *self)
{
  const char *language = self->words[PROP_LANGUAGE];

  if (g_strcmp0 (language, "system") == 0)
    language = g_get_language_names ()[0];

  return g_str_has_prefix (language, "nl");
}

static void
set_words (LekPreferences *self,
           guint           prop_id,
           const char     *words)
{
  if (words == NULL)
    words = "";

  if (g_strcmp0 (self->words[prop_id], words) == 0)
    return;

  g_free (self->words[prop_id]);
  self->words[prop_id] = g_strdup (words);
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

static void
set_flag (LekPreferences *self,
          guint           prop_id,
          gboolean       *flag,
          gboolean        value)
{
  if (*flag == value)
    return;

  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

static void
set_profile (LekPreferences *self,
             LekProfile      profile)
{
  if (self->profile == profile)
    return;

  self->profile = profile;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROFILE]);
}

static void
lek_preferences_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  LekPreferences *self = LEK_PREFERENCES (object);

  switch (prop_id)
    {
    case PROP_PROFILE:
      g_value_set_int (value, self->profile);
      break;

    case PROP_NEWEST_FIRST:
      g_value_set_boolean (value, self->newest_first);
      break;

    case PROP_FIRST_RUN_DONE:
      g_value_set_boolean (value, self->first_run_done);
      break;

    case PROP_IN_BACKGROUND:
      g_value_set_boolean (value, self->in_background);
      break;

    default:
      g_value_set_string (value, self->words[prop_id]);
    }
}

static void
lek_preferences_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  LekPreferences *self = LEK_PREFERENCES (object);

  switch (prop_id)
    {
    case PROP_PROFILE:
      set_profile (self, g_value_get_int (value));
      break;

    case PROP_NEWEST_FIRST:
      set_flag (self, prop_id, &self->newest_first, g_value_get_boolean (value));
      break;

    case PROP_FIRST_RUN_DONE:
      set_flag (self, prop_id, &self->first_run_done, g_value_get_boolean (value));
      break;

    case PROP_IN_BACKGROUND:
      set_flag (self, prop_id, &self->in_background, g_value_get_boolean (value));
      break;

    default:
      set_words (self, prop_id, g_value_get_string (value));
    }
}

static void
lek_preferences_dispose (GObject *object)
{
  LekPreferences *self = LEK_PREFERENCES (object);

  g_clear_object (&self->settings);

  G_OBJECT_CLASS (lek_preferences_parent_class)->dispose (object);
}

static void
lek_preferences_finalize (GObject *object)
{
  LekPreferences *self = LEK_PREFERENCES (object);

  for (guint i = 0; i < N_PROPS; i++)
    g_free (self->words[i]);

  G_OBJECT_CLASS (lek_preferences_parent_class)->finalize (object);
}

static void
add_flag (guint       prop_id,
          const char *name,
          gboolean    initial)
{
  properties[prop_id] = g_param_spec_boolean (name, NULL, NULL, initial,
                                              G_PARAM_READWRITE |
                                              G_PARAM_EXPLICIT_NOTIFY |
                                              G_PARAM_STATIC_STRINGS);
}

static void
add_words (guint       prop_id,
           const char *name,
           const char *initial)
{
  properties[prop_id] = g_param_spec_string (name, NULL, NULL, initial,
                                             G_PARAM_READWRITE |
                                             G_PARAM_EXPLICIT_NOTIFY |
                                             G_PARAM_STATIC_STRINGS);
}

static void
lek_preferences_class_init (LekPreferencesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lek_preferences_get_property;
  object_class->set_property = lek_preferences_set_property;
  object_class->dispose = lek_preferences_dispose;
  object_class->finalize = lek_preferences_finalize;

  properties[PROP_PROFILE] = g_param_spec_int ("profile", NULL, NULL,
                                               LEK_PROFILE_GASTOUDER,
                                               LEK_PROFILE_ORGANISATIE,
                                               LEK_PROFILE_GASTOUDER,
                                               G_PARAM_READWRITE |
                                               G_PARAM_EXPLICIT_NOTIFY |
                                               G_PARAM_STATIC_STRINGS);
  add_flag (PROP_NEWEST_FIRST, "newest-first", TRUE);
  add_flag (PROP_FIRST_RUN_DONE, "first-run-done", FALSE);
  add_flag (PROP_IN_BACKGROUND, "in-background", FALSE);
  add_words (PROP_AUTHOR, "author", "");
  add_words (PROP_AUTHOR_FUNCTION, "author-function", "");
  add_words (PROP_AUTHOR_EMAIL, "author-email", "");
  add_words (PROP_AUTHOR_PHONE, "author-phone", "");
  add_words (PROP_ORGANISATION, "organisation", "");
  add_words (PROP_ORGANISATION_ADDRESS, "organisation-address", "");
  add_words (PROP_ORGANISATION_NUMBER, "organisation-number", "");
  add_words (PROP_LANGUAGE, "language", "system");
  add_words (PROP_COLOR_SCHEME, "color-scheme", "system");

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lek_preferences_init (LekPreferences *self)
{
  self->newest_first = TRUE;

  for (guint i = PROP_AUTHOR; i < N_PROPS; i++)
    self->words[i] = g_strdup (G_PARAM_SPEC_STRING (properties[i])->default_value);
}

LekPreferences *
lek_preferences_new (void)
{
  LekPreferences *self = lek_preferences_new_unbound ();

  bind_settings (self);

  return self;
}

LekPreferences *
lek_preferences_new_unbound (void)
{
  return g_object_new (LEK_TYPE_PREFERENCES, NULL);
}

GSettings *
lek_preferences_get_settings (LekPreferences *self)
{
  g_return_val_if_fail (LEK_IS_PREFERENCES (self), NULL);

  return self->settings;
}

LekProfile
lek_preferences_get_profile (LekPreferences *self)
{
  g_return_val_if_fail (LEK_IS_PREFERENCES (self), LEK_PROFILE_GASTOUDER);

  return self->profile;
}

const char *
lek_preferences_get_author (LekPreferences *self)
{
  g_return_val_if_fail (LEK_IS_PREFERENCES (self), NULL);

  return self->words[PROP_AUTHOR];
}

LekVoice
lek_preferences_get_voice (LekPreferences *self)
{
  g_return_val_if_fail (LEK_IS_PREFERENCES (self), LEK_VOICE_EN);

  return is_dutch_wanted (self) ? lek_profile_get_dutch (self->profile) : LEK_VOICE_EN;
}

LekAnswers *
lek_preferences_dup_answers (LekPreferences *self)
{
  LekAnswers *answers = lek_answers_new ();

  g_return_val_if_fail (LEK_IS_PREFERENCES (self), answers);

  for (guint i = 0; i < G_N_ELEMENTS (filled_in); i++)
    {
      const char *words = self->words[filled_in[i].property];
      g_autoptr(LekAnswer) answer = NULL;

      if (*words == '\0')
        continue;

      answer = lek_answer_new (LEK_ANSWER_KNOWN, words);
      lek_answers_set (answers, filled_in[i].question, answer);
    }

  return answers;
}
