/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What has to hold for whoever cannot see the screen or hold a mouse: every
 * control that is in view has a name, no two beside each other have the same
 * one, and the keyboard comes to all of them and goes round.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef struct
{
  const char *where;     /* as a fault begins */
  GString    *faults;    /* one a line, each with the way to the widget */
} TreeLook;

/* What a screen reader says of it, or NULL. */
char     *tree_dup_name      (GtkWidget *widget) G_GNUC_WARN_UNUSED_RESULT;
/* Something to press or to type in, that is in view. */
gboolean  tree_is_control    (GtkWidget *widget);
/* Adds a fault about @widget. */
void      tree_report        (TreeLook  *look,
                              GtkWidget *widget,
                              const char *what);

/* Names beneath @window: missing, of a type instead of words, or twice in one group. */
void      tree_check_names   (TreeLook  *look,
                              GtkWindow *window);
/* Goes through @window with Tab, and with the arrows within lists. */
void      tree_check_keys    (TreeLook  *look,
                              GtkWindow *window);
/* Adds the names of all types of widgets that are drawn beneath @top, with the types they derive from. */
void      tree_collect_types (GtkWidget  *top,
                              GHashTable *names);

G_END_DECLS
