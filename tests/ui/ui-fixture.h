/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An incident in a register of its own, with the real procedures and a clock
 * that stands still, for tests of the window.
 */

#pragma once

#include "ui/incident/lek-sitting.h"
#include "ui-walk.h"

G_BEGIN_DECLS

typedef struct
{
  char           *folder;
  LekLibrary     *library;
  LekPreferences *preferences;
  LekClock       *clock;
  LekRegister    *reg;
  LekCase        *case_;
  LekSitting     *sitting;
} UiFixture;

/* @user_data: a LekProfile as pointer. An incident "lost_or_stolen" that became known a day ago. */
void       ui_fixture_set_up    (UiFixture   *self,
                                 gconstpointer user_data);
void       ui_fixture_tear_down (UiFixture   *self,
                                 gconstpointer user_data);

/* Answers for the person; it has to be accepted. NULL takes the answer away. */
void       ui_give              (UiFixture   *self,
                                 const char  *question_id,
                                 const char  *value);
const char *ui_get_value        (UiFixture   *self,
                                 const char  *question_id);

G_END_DECLS
