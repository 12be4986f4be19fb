/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A register in a folder of its own, with a clock that stands still, for the
 * tests that need a display.
 */

#pragma once

#include "session/lek-register.h"
#include "ui/window/lek-window.h"
#include "ui-walk.h"

G_BEGIN_DECLS

/* Saturday 21 November 2026, 12:00 in Amsterdam. */
#define WINDOW_NOW G_GINT64_CONSTANT (1795258800)

typedef struct
{
  char           *folder;
  LekLibrary     *library;
  LekPreferences *preferences;
  LekClock       *clock;
  LekRegister    *reg;
} WindowFixture;

void       window_fixture_set_up    (WindowFixture *self);
void       window_fixture_tear_down (WindowFixture *self);
/* An opened window, @width wide. */
LekWindow *window_fixture_show      (WindowFixture *self,
                                     int            width);
void       window_fixture_leave     (WindowFixture *self,
                                     LekWindow     *window);
/* Begins an incident; returns its id. The register must be open. */
gint64     window_fixture_begin     (WindowFixture *self,
                                     const char    *scenario,
                                     const char    *title);

G_END_DECLS
