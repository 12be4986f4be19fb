/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An incident in a register of its own, with the real procedures and a clock
 * that stands still, for tests of the window.
 */

#pragma once

#include <adwaita.h>

#include "ui/incident/lek-sitting.h"

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

/* Once, first thing in main (). */
void       ui_fixture_init      (int         *argc,
                                 char      ***argv);
/* @user_data: a LekProfile as pointer. An incident "lost_or_stolen" that became known a day ago. */
void       ui_fixture_set_up    (UiFixture   *self,
                                 gconstpointer user_data);
void       ui_fixture_tear_down (UiFixture   *self,
                                 gconstpointer user_data);

/* Runs the main loop until nothing waits. */
void       ui_settle            (void);
/* Shows @child in a window of that size and waits until it is drawn; destroy the window. */
GtkWindow *ui_present           (GtkWidget   *child,
                                 int          width,
                                 int          height);
/* Depth first; the first widget of that type, or with that name for a screen reader. */
GtkWidget *ui_find_type         (GtkWidget   *root,
                                 GType        type);
GtkWidget *ui_find_name         (GtkWidget   *root,
                                 GType        type,
                                 const char  *name);
/* The window of that type in view, or NULL. */
GtkWidget *ui_find_window       (GType        type);
/* Presses the button of that name, which has to be there, and settles. */
void       ui_click             (GtkWidget   *root,
                                 const char  *name);
char      *ui_dup_text          (GtkTextView *view);
/* Answers for the person; it has to be accepted. NULL takes the answer away. */
void       ui_give              (UiFixture   *self,
                                 const char  *question_id,
                                 const char  *value);
const char *ui_get_value        (UiFixture   *self,
                                 const char  *question_id);
/* The paths of visible widgets that take the keyboard but have no name, one a line; "" when there is none. */
char      *ui_list_nameless     (GtkWidget   *root);

G_END_DECLS
