/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of LekRegister share: the list lives in lek-register.c, the
 * way into an incident in lek-register-case.c, files in lek-register-files.c.
 */

#pragma once

#include "session/lek-register-model-private.h"
#include "session/lek-register.h"
#include "store/lek-store.h"

G_BEGIN_DECLS

enum
{
  LEK_REGISTER_PROP_0,
  LEK_REGISTER_PROP_LIBRARY,
  LEK_REGISTER_PROP_CLOCK,
  LEK_REGISTER_PROP_PREFERENCES,
  LEK_REGISTER_PROP_PATH,
  LEK_REGISTER_PROP_PRACTICE,
  LEK_REGISTER_PROP_OPENED,
  LEK_REGISTER_PROP_READ_ONLY,
  LEK_REGISTER_PROP_ROWS,
  LEK_REGISTER_PROP_RUNNING,
  LEK_REGISTER_PROP_VIEW,
  LEK_REGISTER_PROP_SORT,
  LEK_REGISTER_PROP_SEARCH,
  LEK_REGISTER_PROP_BUSY,
  LEK_REGISTER_PROP_N_TOTAL,
  LEK_REGISTER_N_PROPS
};

/**
 * LekRegister:
 * @cases: id -> LekCase, not owned: those that somebody holds
 * @listing: cancels the list under way when another is asked for
 * @surveying: a survey is under way; @survey_again: ask for another one after it
 * @surveyed: the first survey came back: the counts mean something
 */
struct _LekRegister
{
  GObject           parent_instance;

  char             *path;
  gboolean          practice;
  LekLibrary       *library;
  LekPreferences   *preferences;
  LekClock         *clock;

  LekStore         *store;
  LekRegisterModel *rows;
  GListStore       *running;
  GHashTable       *cases;
  LekCase          *preparation;    /* NULL before the register is open */
  gint64            counts[LEK_N_VIEWS];

  LekRegisterView   view;
  LekRegisterSort   sort;
  char             *search;

  gboolean          opened;
  gboolean          opening;
  GCancellable     *listing;
  gboolean          surveying;
  gboolean          surveyed;
  gboolean          survey_again;
  guint             refresh_id;
};

void  lek_register_notify           (LekRegister *self,
                                     guint        property);
void  lek_register_emit_counts      (LekRegister *self);

void  lek_register_forget_cases     (LekRegister *self);

/* Lists and counts again, now. */
void  lek_register_refresh          (LekRegister *self);
guint lek_register_count_all        (LekRegister *self);
void  lek_register_store_changed_cb (LekStore    *store,
                                     gint64       id,
                                     LekRegister *self);
void  lek_register_clock_ticked_cb  (LekClock    *clock,
                                     LekRegister *self);

G_END_DECLS
