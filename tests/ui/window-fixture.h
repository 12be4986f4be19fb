/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A register in a folder of its own, with a clock that stands still, for the
 * tests that need a display.
 */

#pragma once

#include <adwaita.h>

#include "session/lek-register.h"
#include "ui/window/lek-window.h"

/* Saturday 21 November 2026, 12:00 in Amsterdam. */
#define UI_NOW G_GINT64_CONSTANT (1795258800)

typedef struct
{
  char           *folder;
  LekLibrary     *library;
  LekPreferences *preferences;
  LekClock       *clock;
  LekRegister    *reg;
} UiFixture;

void       ui_fixture_init       (int         *argc,
                                  char      ***argv);
void       ui_fixture_set_up     (UiFixture   *self);
void       ui_fixture_tear_down  (UiFixture   *self);
/* An opened window, @width wide. */
LekWindow *ui_fixture_show       (UiFixture   *self,
                                  int          width);
void       ui_fixture_leave      (UiFixture   *self,
                                  LekWindow   *window);
/* Begins an incident; returns its id. The register must be open. */
gint64     ui_fixture_begin      (UiFixture   *self,
                                  const char  *scenario,
                                  const char  *title);

/* Runs the main loop for a while. */
void       ui_spin               (guint        milliseconds);
/* The first widget below @top, itself included, of type @type that is mapped; NULL when there is none. */
GtkWidget *ui_find               (GtkWidget   *top,
                                  GType        type);
GtkWidget *ui_find_button        (GtkWidget   *top,
                                  const char  *label);
/* Focusable, mapped widgets without a name, one a line; "" when all is well. */
char      *ui_list_nameless      (GtkWidget   *top);
