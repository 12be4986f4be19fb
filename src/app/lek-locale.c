/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. gettext looks at LANGUAGE only when the locale is another
 * than "C", so a bare machine gets C.UTF-8, where an é comes out as an é. From
 * glibc 2.39 on that is not enough for Dutch either: then the messages need
 * the name of some language, whichever one this machine has.
 */

#include "config.h"

#include "app/lek-locale.h"

#include <gtk/gtk.h>
#include <libintl.h>
#include <locale.h>

static gboolean
is_language (const char *name)
{
  return g_strcmp0 (name, "nl") == 0 || g_strcmp0 (name, "en") == 0;
}

/* What a person chose in the preferences, or NULL for the language of the system. */
static char *
dup_preferred (LekPreferences *preferences)
{
  char *language = NULL;

  g_object_get (preferences, "language", &language, NULL);
  if (!is_language (language))
    g_clear_pointer (&language, g_free);

  return language;
}

/* A Dutch locale that is not installed still says which language is wanted. */
static gboolean
environment_is_dutch (void)
{
  static const char *const names[] = { "LC_ALL", "LC_MESSAGES", "LANG" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *value = g_getenv (names[i]);

      if (value != NULL && *value != '\0')
        return g_str_has_prefix (value, "nl");
    }

  return FALSE;
}

static gboolean
is_bare (const char *locale)
{
  return locale == NULL || g_str_equal (locale, "C") || g_str_equal (locale, "POSIX");
}

/* C.UTF-8 too: it has letters, and no language. */
static gboolean
is_mute (const char *locale)
{
  return is_bare (locale) || g_str_has_prefix (locale, "C.");
}

static void
let_messages_speak (void)
{
  static const char *const names[] = { "nl_NL.UTF-8", "en_US.UTF-8", "en_GB.UTF-8", "nl_BE.UTF-8" };
  const char *wanted = g_getenv ("LANGUAGE");

  if (wanted == NULL || !g_str_has_prefix (wanted, "nl") || !is_mute (setlocale (LC_MESSAGES, NULL)))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (setlocale (LC_MESSAGES, names[i]) != NULL)
      return;
}

void
lek_locale_begin (const char *wanted)
{
  g_autoptr(LekPreferences) preferences = lek_preferences_new ();
  g_autofree char *preferred = is_language (wanted) ? g_strdup (wanted) : dup_preferred (preferences);
  const char *folder = g_getenv ("LEK_LOCALE_DIR");

  if (preferred != NULL)
    g_setenv ("LANGUAGE", preferred, TRUE);

  setlocale (LC_ALL, "");
  if (is_bare (setlocale (LC_MESSAGES, NULL)) || is_bare (setlocale (LC_CTYPE, NULL)))
    {
      if (g_getenv ("LANGUAGE") == NULL && environment_is_dutch ())
        g_setenv ("LANGUAGE", "nl", TRUE);
      setlocale (LC_ALL, "C.UTF-8");
    }
  let_messages_speak ();
  /* GTK would set it once more, by the environment alone. */
  gtk_disable_setlocale ();

  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : LEK_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

void
lek_locale_apply (LekPreferences *preferences)
{
  g_autofree char *preferred = dup_preferred (preferences);
  const char *current = setlocale (LC_MESSAGES, NULL);

  if (preferred == NULL)
    return;

  g_setenv ("LANGUAGE", preferred, TRUE);
  /* Also makes gettext forget what it looked up before. */
  setlocale (LC_MESSAGES, is_bare (current) ? "C.UTF-8" : current);
  let_messages_speak ();
}

LekVoice
lek_locale_get_voice (void)
{
  const char *const *names = g_get_language_names ();

  return g_str_has_prefix (names[0], "nl") ? LEK_VOICE_JE : LEK_VOICE_EN;
}
