/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What every test of the window needs, whichever register it has: to find a
 * widget, to press it, and to wait.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Once, first thing in main (). Nothing moves by itself from here on. */
void       ui_init              (int         *argc,
                                 char      ***argv);
/* Runs the main loop until nothing waits. */
void       ui_settle            (void);
/* Runs the main loop for a while. */
void       ui_spin              (guint        milliseconds);
/* Shows @child in a window of that size and waits until it is drawn; destroy the window. */
GtkWindow *ui_present           (GtkWidget   *child,
                                 int          width,
                                 int          height);
/* The first widget below @top, itself included, of type @type that is mapped; NULL when there is none. */
GtkWidget *ui_find              (GtkWidget   *top,
                                 GType        type);
/* The same for a button with @label on it. */
GtkWidget *ui_find_button       (GtkWidget   *top,
                                 const char  *label);
/* Depth first; the first widget of that type, mapped or not, or with that name for a screen reader. */
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
/* The paths of visible widgets that take the keyboard but have no name, one a line; "" when there is none. */
char      *ui_list_nameless     (GtkWidget   *root);
/* With the files in it. */
void       ui_remove_folder     (const char  *folder);

G_END_DECLS
