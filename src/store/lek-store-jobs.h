/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The kinds of job that the store gives to its worker, with what each takes
 * and gives.
 */

#pragma once

#include "store/lek-store.h"
#include "store/lek-worker.h"

G_BEGIN_DECLS

typedef struct
{
  char         *path;
  LekOpenFlags  flags;
} LekOpenInput;

typedef struct
{
  gint64 *ids;
  guint   n_ids;
} LekReadInput;

/*                                                  input         result */
extern const LekJobKind lek_open_job;            /* LekOpenInput  TRUE */
extern const LekJobKind lek_begin_job;           /* LekChange     LekSummary */
extern const LekJobKind lek_commit_job;          /* LekChange     GPtrArray of LekLogEntry */
extern const LekJobKind lek_load_job;            /* gint64        LekIncident */
extern const LekJobKind lek_prepare_job;         /* LekChange     TRUE */
extern const LekJobKind lek_load_prepared_job;   /* none          LekPreparation */
extern const LekJobKind lek_find_job;            /* char          gint64 */
extern const LekJobKind lek_list_job;            /* LekQuery      GArray of gint64 */
extern const LekJobKind lek_read_job;            /* LekReadInput  GPtrArray of LekSummary */
extern const LekJobKind lek_survey_job;          /* gint64        LekOverview */
extern const LekJobKind lek_import_job;          /* LekIncident   LekImported */
extern const LekJobKind lek_copy_job;            /* char          TRUE */
extern const LekJobKind lek_verify_database_job; /* none          TRUE */
extern const LekJobKind lek_verify_some_job;     /* gint64        GPtrArray of LekVerified, after that id */
extern const LekJobKind lek_verify_one_job;      /* gint64        GPtrArray of LekVerified */

/* For the calls that stand beside their job. */
LekWorker *lek_store_get_worker (LekStore *self);

G_END_DECLS
