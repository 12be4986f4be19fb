/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A walk through the windows of the program that looks at each thing it comes
 * by: see tree.h for what it looks at.
 */

#pragma once

#include "window-fixture.h"

#include "tree.h"

G_BEGIN_DECLS

typedef struct
{
  WindowFixture  fixture;
  LekWindow *window;
  GString   *faults;
} Tour;

/* A window on an empty register of @profile. */
void       tour_begin       (Tour       *self,
                             LekProfile  profile);
/* All faults at once. */
void       tour_end         (Tour       *self);
/* Waits until what is in view is drawn. */
void       tour_settle      (Tour       *self);
/* Looks at @window as it stands. */
void       tour_look        (Tour       *self,
                             const char *where,
                             GtkWindow  *window);
/* The same for the window of the tour. */
void       tour_look_here   (Tour       *self,
                             const char *where);
/* Looks at the dialog before the window, which has to be there soon, and closes it. */
void       tour_look_dialog (Tour       *self,
                             const char *where);
GtkWindow *tour_get_dialog  (Tour       *self);
void       tour_close       (Tour       *self,
                             GtkWindow  *dialog);
/* Does an action from the page in view. */
void       tour_act         (Tour       *self,
                             const char *action,
                             GVariant   *target);
/* Waits for the widget of that type to come in view. */
GtkWidget *tour_find        (Tour       *self,
                             GType       type);
/* The types of widgets that were looked at since the program began; owned by the tour. */
GHashTable *tour_get_types  (void);

G_END_DECLS
