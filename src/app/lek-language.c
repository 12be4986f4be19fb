/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. gettext follows LANGUAGE, but only outside the C locale.
 */

#include "config.h"

#include "app/lek-language.h"

#include <locale.h>
#include <stdlib.h>

static gboolean
is_c_locale (void)
{
  const char *current = setlocale (LC_MESSAGES, NULL);

  return current == NULL || g_str_equal (current, "C") || g_str_equal (current, "POSIX");
}

void
lek_language_apply (LekPreferences *preferences)
{
  g_autofree char *language = NULL;

  g_object_get (preferences, "language", &language, NULL);
  if (g_strcmp0 (language, "nl") != 0 && g_strcmp0 (language, "en") != 0)
    return;

  g_setenv ("LANGUAGE", language, TRUE);

  /* Also makes gettext forget what it looked up before. */
  setlocale (LC_MESSAGES, is_c_locale () ? "C.UTF-8" : setlocale (LC_MESSAGES, NULL));
}
