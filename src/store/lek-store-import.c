/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "store/lek-store-import.h"

#include "core/time/lek-follow-up.h"
#include "store/lek-statement.h"
#include "store/lek-store-jobs.h"
#include "store/lek-store-read.h"
#include "store/lek-store-records.h"
#include "store/lek-store-write.h"

typedef gboolean (*EqualFunc) (gconstpointer a,
                               gconstpointer b);

static gboolean
same (const char *a,
      const char *b)
{
  return g_strcmp0 (a, b) == 0;
}

static gboolean
lists_equal (GPtrArray *a,
             GPtrArray *b,
             EqualFunc  equal)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      if (!equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
summaries_equal (const LekSummary *a,
                 const LekSummary *b)
{
  return same (a->uuid, b->uuid) &&
         same (a->rules_id, b->rules_id) &&
         same (a->title, b->title) &&
         a->profile == b->profile &&
         a->procedure_version == b->procedure_version &&
         a->state == b->state &&
         !a->example == !b->example &&
         a->created_utc == b->created_utc &&
         a->known_utc == b->known_utc &&
         a->reported_utc == b->reported_utc &&
         a->informed_utc == b->informed_utc &&
         a->closed_utc == b->closed_utc &&
         a->ap_choice == b->ap_choice &&
         a->people_choice == b->people_choice;
}

static gboolean
answers_equal (const LekAnswers *a,
               const LekAnswers *b)
{
  g_autofree const char **ids_of_a = lek_answers_get_ids (a);
  g_autofree const char **ids_of_b = lek_answers_get_ids (b);
  guint i;

  for (i = 0; ids_of_a[i] != NULL && ids_of_b[i] != NULL; i++)
    {
      if (!same (ids_of_a[i], ids_of_b[i]) ||
          !lek_answer_equal (lek_answers_get (a, ids_of_a[i]), lek_answers_get (b, ids_of_b[i])))
        return FALSE;
    }

  return ids_of_a[i] == NULL && ids_of_b[i] == NULL;
}

/* Both chains were checked, so the hash stands for the whole line and all before it. */
static gboolean
log_lines_equal (gconstpointer a,
                 gconstpointer b)
{
  return same (((const LekLogEntry *) a)->hash, ((const LekLogEntry *) b)->hash);
}

static gboolean
decisions_equal (gconstpointer a,
                 gconstpointer b)
{
  const LekDecision *one = a;
  const LekDecision *other = b;

  return one->about == other->about &&
         one->advice == other->advice &&
         one->choice == other->choice &&
         one->decided_utc == other->decided_utc &&
         same (one->motive, other->motive) &&
         same (one->author, other->author);
}

static gboolean
assessments_equal (gconstpointer a,
                   gconstpointer b)
{
  const LekAssessment *one = a;
  const LekAssessment *other = b;

  return one->made_utc == other->made_utc &&
         one->risk == other->risk &&
         !one->doubt == !other->doubt &&
         one->ap_need == other->ap_need &&
         one->people_need == other->people_need &&
         one->form_verdict == other->form_verdict &&
         same (one->rules_id, other->rules_id) &&
         same (one->facts, other->facts) &&
         same (one->changed, other->changed) &&
         same (one->reasons, other->reasons) &&
         same (one->unknown, other->unknown);
}

/* What a file can hold of the records: those removed or kept out never leave the register. */
static GPtrArray *
select_exported (GPtrArray *records)
{
  GPtrArray *exported = g_ptr_array_new ();

  for (guint i = 0; i < records->len; i++)
    {
      const LekRecord *record = g_ptr_array_index (records, i);

      if (!record->removed && !record->kept_out)
        g_ptr_array_add (exported, (gpointer) record);
    }

  return exported;
}

static gboolean
records_equal (GPtrArray *a,
               GPtrArray *b)
{
  g_autoptr(GPtrArray) exported_of_a = select_exported (a);
  g_autoptr(GPtrArray) exported_of_b = select_exported (b);

  if (exported_of_a->len != exported_of_b->len)
    return FALSE;

  for (guint i = 0; i < exported_of_a->len; i++)
    {
      const LekRecord *record = g_ptr_array_index (exported_of_a, i);
      const LekRecord *other = lek_records_find (exported_of_b, record->uuid);

      if (other == NULL || !lek_record_equal (record, other))
        return FALSE;
    }

  return TRUE;
}

gboolean
lek_import_equal (const LekIncident *a,
                  const LekIncident *b)
{
  return summaries_equal (a->summary, b->summary) &&
         answers_equal (a->answers, b->answers) &&
         lists_equal (a->log, b->log, log_lines_equal) &&
         lists_equal (a->decisions, b->decisions, decisions_equal) &&
         lists_equal (a->assessments, b->assessments, assessments_equal) &&
         records_equal (a->records, b->records);
}

static gboolean
check_chain (const LekIncident  *incident,
             GError            **error)
{
  LekChainCheck check = lek_chain_check (incident->summary->uuid, incident->log);
  gboolean ok = check.ok;

  if (!ok)
    g_set_error (error, LEK_STORE_ERROR, LEK_STORE_ERROR_CORRUPT,
                 "the log does not verify from line %" G_GINT64_FORMAT, check.first_bad);

  lek_chain_check_clear (&check);

  return ok;
}

/* The same uuid is there already: that is well when it is the same incident. */
static gboolean
compare (LekDatabase        *database,
         gint64              id,
         const LekIncident  *incident,
         LekImported        *out_imported,
         GError            **error)
{
  g_autoptr(LekIncident) stored = lek_read_parts (database, id, error);

  if (stored == NULL)
    return FALSE;

  if (!lek_import_equal (stored, incident))
    {
      g_set_error (error, LEK_STORE_ERROR, LEK_STORE_ERROR_CONFLICT,
                   "incident %s is in the register as %s with other content",
                   incident->summary->uuid, stored->summary->number);
      return FALSE;
    }

  out_imported->result = LEK_IMPORT_UNCHANGED;
  out_imported->id = id;
  out_imported->number = g_strdup (stored->summary->number);

  return TRUE;
}

static gboolean
add (LekDatabase        *database,
     const LekIncident  *incident,
     LekImported        *out_imported,
     GError            **error)
{
  g_autoptr(LekSummary) summary = lek_summary_copy (incident->summary);

  /* Not in the file: these follow from what is. */
  lek_summary_follow (summary, incident->answers, incident->records);

  if (!lek_write_row (database, summary, TRUE, error) ||
      !lek_write_answers (database, summary->id, incident->answers, error) ||
      !lek_write_sealed_log (database, summary->id, incident->log, error) ||
      !lek_write_decisions (database, summary->id, incident->decisions, error) ||
      !lek_write_assessments (database, summary->id, incident->assessments, error) ||
      !lek_write_records (database, summary->id, incident->records, error))
    return FALSE;

  out_imported->result = LEK_IMPORT_ADDED;
  out_imported->id = summary->id;
  out_imported->number = g_steal_pointer (&summary->number);

  return TRUE;
}

void
lek_imported_free (LekImported *self)
{
  g_free (self->number);
  g_free (self);
}

gboolean
lek_import (LekDatabase        *database,
            const LekIncident  *incident,
            LekImported        *out_imported,
            GError            **error)
{
  g_autoptr(LekTransaction) transaction = NULL;
  LekImported imported = { 0 };
  gint64 id;

  if (!check_chain (incident, error))
    return FALSE;

  transaction = lek_transaction_begin (database, error);
  if (transaction == NULL || !lek_read_find (database, incident->summary->uuid, &id, error))
    return FALSE;

  if (id != 0)
    {
      if (!compare (database, id, incident, &imported, error))
        return FALSE;
    }
  else if (!add (database, incident, &imported, error))
    return FALSE;

  if (!lek_transaction_commit (transaction, error))
    {
      g_free (imported.number);
      return FALSE;
    }

  *out_imported = imported;

  return TRUE;
}

gboolean
lek_store_import (LekStore           *self,
                  const LekIncident  *incident,
                  LekImportResult    *out_result,
                  char              **out_number,
                  GCancellable       *cancellable,
                  GError            **error)
{
  LekImported *imported;

  g_return_val_if_fail (LEK_IS_STORE (self), FALSE);
  g_return_val_if_fail (incident != NULL && incident->summary->uuid != NULL, FALSE);

  imported = lek_worker_call (lek_store_get_worker (self),
                              &lek_import_job,
                              (gpointer) incident,
                              cancellable,
                              error);
  if (imported == NULL)
    return FALSE;

  if (out_result != NULL)
    *out_result = imported->result;
  if (out_number != NULL)
    *out_number = g_steal_pointer (&imported->number);
  lek_imported_free (imported);

  return TRUE;
}
