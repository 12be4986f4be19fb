/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the store's tests share: a folder of their own, incidents to put in a
 * register, and a look at the file from outside.
 */

#pragma once

#include <sqlite3.h>

#include "store/lek-store.h"

G_BEGIN_DECLS

/* 20 November 2026, 12:00 in Amsterdam. */
#define NOON G_GINT64_CONSTANT (1795172400)

typedef struct
{
  char *folder;
  char *path;
} Place;

Place      *place_new        (void);
void        place_free       (Place       *place);

LekStore   *open_store       (const char  *path);
LekStore   *open_memory      (void);

/* A new incident with one answer and two log lines. */
LekChange  *make_change      (const char  *title,
                              gint64       created_utc);
/* Puts it in the register; returns the id. */
gint64      add_incident     (LekStore    *store,
                              const char  *title,
                              gint64       created_utc);
/* A change with an answer and a log line to what is stored as @id. */
LekChange  *make_answer      (LekStore    *store,
                              gint64       id,
                              const char  *question,
                              const char  *value);
void        change_add_line  (LekChange   *change,
                              const char  *code,
                              const char  *text);

/* Runs SQL on the file as another program would; returns SQLite's result code. */
int         run_outside      (const char  *path,
                              const char  *sql);
gint64      count_outside    (const char  *path,
                              const char  *sql);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Place, place_free)

G_END_DECLS
