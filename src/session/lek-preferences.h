/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a person chose once: who they are, which profile, which language, and
 * the details of the organisation that answers are filled in from.
 * A thin face over GSettings.
 */

#pragma once

#include <gio/gio.h>

#include "core/procedure/lek-answers.h"
#include "core/procedure/lek-procedure.h"

G_BEGIN_DECLS

#define LEK_TYPE_PREFERENCES (lek_preferences_get_type ())

/* Properties, all bindable: "profile" (LekProfile as int), "author", "author-function", "author-email", "author-phone",
 * "organisation", "organisation-address", "organisation-number" (LRK or KvK), "language" ("system", "nl", "en"),
 * "color-scheme" ("system", "light", "dark"), "newest-first" (timeline), "first-run-done",
 * "in-background" (remind without a window too; the desktop agreed). */
G_DECLARE_FINAL_TYPE (LekPreferences, lek_preferences, LEK, PREFERENCES, GObject)

/* Falls back to a memory backend when the schema is not installed, so that tests and tools run anywhere. */
LekPreferences *lek_preferences_new         (void) G_GNUC_WARN_UNUSED_RESULT;
/* Never bound to GSettings: for drafts, tools and tests. */
LekPreferences *lek_preferences_new_unbound (void) G_GNUC_WARN_UNUSED_RESULT;
GSettings      *lek_preferences_get_settings (LekPreferences *self);   /* (transfer none); for g_settings_bind () */
LekProfile      lek_preferences_get_profile (LekPreferences *self);
const char     *lek_preferences_get_author  (LekPreferences *self);
/* The voice of the window: language of the locale, je or u by profile. */
LekVoice        lek_preferences_get_voice   (LekPreferences *self);
/* (transfer full): reporter.name, reporter.email, controller.name … as answers of a new incident. */
LekAnswers     *lek_preferences_dup_answers (LekPreferences *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
