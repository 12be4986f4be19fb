/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A register in a folder of its own, with the program's library, no settings
 * and a clock that stands still. Nothing here sleeps: the main context runs
 * until something is so.
 */

#pragma once

#include "session/lek-register.h"

G_BEGIN_DECLS

/* Friday 20 November 2026, 14:20 in Amsterdam. */
#define FIXTURE_NOW G_GINT64_CONSTANT (1795180800)

typedef struct
{
  char           *folder;
  char           *path;
  LekLibrary     *library;
  LekPreferences *preferences;
  LekClock       *clock;
  LekRegister    *reg;
} Fixture;

typedef gboolean (*Condition) (gpointer user_data);

void          fixture_set_up      (Fixture         *self,
                                   gconstpointer    data);
void          fixture_tear_down   (Fixture         *self,
                                   gconstpointer    data);
/* Closes the register and opens the same file again. */
void          fixture_reopen      (Fixture         *self);
LekRegister  *fixture_open_second (Fixture         *self);
char         *fixture_dup_path    (Fixture         *self,
                                   const char      *name);

/* Runs the main context until it holds; fails after ten seconds. */
void          spin_until          (Condition        condition,
                                   gpointer         user_data);
/* Until the list has @n rows, all read, and nothing is under way. */
void          spin_until_rows     (Fixture         *self,
                                   guint            n);
void          spin_until_saved    (LekCase         *incident);
void          spin_until_state    (LekCase         *incident,
                                   LekSaveState     state);

LekCase      *begin               (Fixture         *self,
                                   const char      *scenario,
                                   gint64           known_utc);
/* Photographs and health data of children in the hands of a stranger: a duty by any reading. */
LekCase      *begin_serious       (Fixture         *self,
                                   gint64           known_utc);
LekCase      *begin_example       (Fixture         *self);
LekCase      *open_case           (LekRegister     *reg,
                                   gint64           id);
void          archive             (Fixture         *self,
                                   gint64           id,
                                   gboolean         archived);
gboolean      export_to           (Fixture         *self,
                                   gint64           id,
                                   const char      *path,
                                   GError         **error);
char         *import_from         (LekRegister     *reg,
                                   const char      *path,
                                   gboolean        *out_added,
                                   GError         **error);

void          answer              (LekCase         *incident,
                                   const char      *question,
                                   const char      *value);
void          answer_state        (LekCase         *incident,
                                   const char      *question,
                                   LekAnswerState   state);
void          answer_time         (LekCase         *incident,
                                   const char      *question,
                                   gint64           utc);
/* Counts a signal without arguments. */
void          count_signal_cb     (gpointer         instance,
                                   guint           *n);
/* "code subject value", one line each. */
char         *dup_log             (LekCase         *incident);

G_END_DECLS
