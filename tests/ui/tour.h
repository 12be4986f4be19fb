/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A walk through the windows of the program, and something that looks at each
 * page and dialog it comes by.
 */

#pragma once

#include "window-fixture.h"

G_BEGIN_DECLS

/* @window is drawn; what is wrong with it is added to @faults, one a line that begins with @where. */
typedef void (*TourLookFunc) (const char *where,
                              GtkWindow  *window,
                              GString    *faults);

typedef struct
{
  const char   *name;      /* as the paths of the tests begin */
  int           width;     /* of the window */
  const char   *language;  /* of what stands in the procedure: "nl" or "en" */
  TourLookFunc  look;
} TourGuide;

typedef struct
{
  const TourGuide *guide;
  WindowFixture    fixture;
  LekWindow       *window;
  GString         *faults;
} Tour;

/* Adds a test for every stop in both profiles. @guide has to stay. */
void       tour_add_tests   (const TourGuide *guide);

/* A window on an empty register of @profile. */
void       tour_begin       (Tour            *self,
                             const TourGuide *guide,
                             LekProfile       profile);
/* All faults at once. */
void       tour_end         (Tour            *self);
/* Waits until what is in view is drawn. */
void       tour_settle      (Tour            *self);
/* Looks at @window as it stands. */
void       tour_look        (Tour            *self,
                             const char      *where,
                             GtkWindow       *window);
/* The same for the window of the tour. */
void       tour_look_here   (Tour            *self,
                             const char      *where);
/* Looks at the dialog before the window, which has to be there soon, and closes it. */
void       tour_look_dialog (Tour            *self,
                             const char      *where);
GtkWindow *tour_get_dialog  (Tour            *self);
void       tour_close       (Tour            *self,
                             GtkWindow       *dialog);
/* Does an action from the page in view. */
void       tour_act         (Tour            *self,
                             const char      *action,
                             GVariant        *target);
/* Waits for the widget of that type to come in view. */
GtkWidget *tour_find        (Tour            *self,
                             GType            type);

G_END_DECLS
