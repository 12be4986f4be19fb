/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Every file is made from the message and one recipient; the
 * list of recipients is never at hand where a file is made.
 */

#include "config.h"

#include "session/lek-outbox.h"

#include <string.h>

#include "core/guard/lek-message-guard.h"
#include "core/practice/lek-practice.h"
#include "core/time/lek-format.h"
#include "interchange/lek-addressees-csv.h"
#include "interchange/lek-eml.h"
#include "interchange/lek-ics.h"
#include "report/lek-letter.h"
#include "session/lek-record-row.h"

#define KIND "recipient"

/**
 * Job:
 * @messages: in Dutch and in English
 */
typedef struct
{
  LekMessage     *messages[2];
  LekVoice        voice;
  GPtrArray      *addressees;
  char           *number;
  char           *sender;
  char           *from_email;
  char           *dates[2];
  char           *marks[2];
  char           *mark_lines[2];
  LekMessageForm  form;
  GFile          *folder;
  guint           written;
  guint           skipped;
} Job;

static void
job_free (Job *job)
{
  for (guint i = 0; i < 2; i++)
    {
      g_clear_pointer (&job->messages[i], lek_message_free);
      g_free (job->dates[i]);
      g_free (job->marks[i]);
      g_free (job->mark_lines[i]);
    }
  g_ptr_array_unref (job->addressees);
  g_free (job->number);
  g_free (job->sender);
  g_free (job->from_email);
  g_object_unref (job->folder);
  g_free (job);
}

static gboolean
is_english (const Job          *job,
            const LekAddressee *addressee)
{
  if (addressee->language == NULL)
    return job->voice == LEK_VOICE_EN;

  return g_str_equal (addressee->language, "en");
}

static char *
dup_path (const Job          *job,
          const LekAddressee *addressee,
          guint               index,
          const char         *suffix)
{
  g_autofree char *stem = lek_addressee_dup_file_stem (addressee, index);
  const char *mark = job->marks[is_english (job, addressee)];
  g_autofree char *name = g_strdup_printf ("%s%s%s%s%s%s", mark != NULL ? mark : "", mark != NULL ? "-" : "",
                                           job->number != NULL ? job->number : "",
                                           job->number != NULL ? "-" : "", stem, suffix);
  g_autofree char *folder = g_file_get_path (job->folder);

  return g_build_filename (folder, name, NULL);
}

static gboolean
write_letter (const Job           *job,
              const LekMessage    *message,
              const LekAddressee  *addressee,
              guint                index,
              GError             **error)
{
  g_autofree char *path = dup_path (job, addressee, index, ".pdf");
  g_autofree char *subject = lek_message_dup_subject_for (message, addressee);
  g_autofree char *body = lek_message_dup_body_for (message, addressee);
  g_autofree char *recipient = g_strjoin ("\n", addressee->name != NULL ? addressee->name : "",
                                          addressee->address, NULL);
  const LekLetter letter = {
    .sender = job->sender,
    .recipient = recipient,
    .date = job->dates[is_english (job, addressee)],
    .subject = subject,
    .body = body,
    .mark = job->marks[is_english (job, addressee)],
    .mark_line = job->mark_lines[is_english (job, addressee)],
  };

  return lek_letter_write_pdf (&letter, path, error);
}

static gboolean
write_draft (const Job           *job,
             const LekMessage    *message,
             const LekAddressee  *addressee,
             guint                index,
             GError             **error)
{
  g_autofree char *path = dup_path (job, addressee, index, ".eml");
  g_autofree char *subject = lek_message_dup_subject_for (message, addressee);
  g_autofree char *body = lek_message_dup_body_for (message, addressee);
  g_autofree char *text = NULL;
  const LekEml eml = {
    .from_email = job->from_email,
    .to_name = addressee->name,
    .to_email = addressee->email,
    .subject = subject,
    .body = body,
  };
  gsize length = 0;

  text = lek_eml_write (&eml, &length, error);

  return text != NULL &&
         g_file_set_contents_full (path, text, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}

static gboolean
write_script (const Job           *job,
              const LekMessage    *message,
              const LekAddressee  *addressee,
              guint                index,
              GError             **error)
{
  g_autofree char *path = dup_path (job, addressee, index, ".txt");
  g_autofree char *body = lek_message_dup_body_for (message, addressee);

  return g_file_set_contents_full (path, body, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}

static gboolean
write_one (const Job           *job,
           const LekAddressee  *addressee,
           guint                index,
           GError             **error)
{
  const LekMessage *message = job->messages[is_english (job, addressee)];

  if (job->form == LEK_MESSAGE_LETTER)
    return write_letter (job, message, addressee, index, error);
  if (job->form == LEK_MESSAGE_EMAIL)
    return write_draft (job, message, addressee, index, error);

  return write_script (job, message, addressee, index, error);
}

/* Runs on the job's thread. */
static void
write_files (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Job *job = task_data;

  for (guint i = 0; i < job->addressees->len; i++)
    {
      const LekAddressee *addressee = g_ptr_array_index (job->addressees, i);
      GError *error = NULL;

      if (job->form == LEK_MESSAGE_EMAIL && addressee->email == NULL)
        {
          job->skipped++;
          continue;
        }

      if (g_cancellable_set_error_if_cancelled (cancellable, &error) ||
          !write_one (job, addressee, i + 1, &error))
        {
          g_task_return_error (task, error);
          return;
        }
      job->written++;
    }

  g_task_return_boolean (task, TRUE);
}

static void
cover (const LekOutbox  *outbox,
       char            **text)
{
  const LekMessageGuard guard = { .addressees = outbox->addressees, .names = outbox->names };
  g_autofree char *open = *text;

  *text = lek_message_guard_mask (&guard, open);
}

static void
mark (Job        *job,
      guint       which,
      LekLibrary *library,
      LekVoice    voice)
{
  lek_practice_mark_title (library, voice, &job->messages[which]->subject);
  lek_practice_mark_body (library, voice, &job->messages[which]->body);
  job->marks[which] = lek_library_say (library, voice, "practice.mark", NULL, NULL);
  job->mark_lines[which] = lek_library_say (library, voice, "practice.mark-line", NULL, NULL);
}

static Job *
make_job (const LekOutbox *outbox,
          LekMessageForm   form,
          GFile           *folder)
{
  Job *job = g_new0 (Job, 1);
  const LekVoice voices[2] = { outbox->dutch, LEK_VOICE_EN };
  const char *name = lek_answers_get_value (outbox->answers, "reporter.name");
  const char *office = lek_answers_get_value (outbox->answers, "controller.name");
  const char *email = lek_answers_get_value (outbox->answers, "reporter.email");

  for (guint i = 0; i < 2; i++)
    {
      job->messages[i] = lek_message_new (outbox->library, outbox->answers, form, voices[i]);
      job->dates[i] = lek_format_day (outbox->now_utc, voices[i]);
      if (outbox->mask)
        {
          cover (outbox, &job->messages[i]->subject);
          cover (outbox, &job->messages[i]->body);
        }
      if (outbox->practice)
        mark (job, i, outbox->library, voices[i]);
      else if (outbox->example)
        job->mark_lines[i] = lek_library_say (outbox->library, voices[i], "report.example", NULL, NULL);
    }

  job->voice = outbox->voice;
  job->form = form;
  job->folder = g_object_ref (folder);
  job->number = g_strdup (outbox->number);
  job->from_email = lek_addressee_is_email (email) ? g_strdup (email) : NULL;
  job->sender = g_strjoin (name != NULL && office != NULL ? "\n" : "", office != NULL ? office : "",
                           name != NULL ? name : "", NULL);
  job->addressees = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_addressee_free);
  for (guint i = 0; i < outbox->addressees->len; i++)
    g_ptr_array_add (job->addressees, lek_addressee_copy (g_ptr_array_index (outbox->addressees, i)));

  return job;
}

void
lek_outbox_write_async (const LekOutbox     *outbox,
                        LekMessageForm       form,
                        GFile               *folder,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, lek_outbox_write_async);
  g_task_set_task_data (task, make_job (outbox, form, folder), (GDestroyNotify) job_free);
  g_task_run_in_thread (task, write_files);
}

gboolean
lek_outbox_write_finish (GAsyncResult  *result,
                         guint         *out_written,
                         guint         *out_skipped,
                         GError       **error)
{
  const Job *job = g_task_get_task_data (G_TASK (result));

  if (out_written != NULL)
    *out_written = job->written;
  if (out_skipped != NULL)
    *out_skipped = job->skipped;

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* Runs on the job's thread. */
static void
read_file (GTask        *task,
           gpointer      source,
           gpointer      task_data,
           GCancellable *cancellable)
{
  g_autoptr(GFileInputStream) stream = NULL;
  g_autoptr(GBytes) bytes = NULL;
  GPtrArray *addressees = NULL;
  GError *error = NULL;

  stream = g_file_read (task_data, cancellable, &error);
  if (stream != NULL)
    bytes = g_input_stream_read_bytes (G_INPUT_STREAM (stream), LEK_CSV_MAX_SIZE + 1, cancellable, &error);
  if (bytes != NULL)
    addressees = lek_addressees_from_csv (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);

  if (addressees != NULL)
    g_task_return_pointer (task, addressees, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

void
lek_outbox_read_async (GFile               *file,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, lek_outbox_read_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, read_file);
}

GPtrArray *
lek_outbox_read_finish (GAsyncResult  *result,
                        GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

GPtrArray *
lek_outbox_collect (LekCase *incident)
{
  GListModel *rows = lek_case_get_records (incident, KIND);
  GPtrArray *addressees = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_addressee_free);

  for (guint i = 0; rows != NULL && i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr(LekRecordRow) row = g_list_model_get_item (rows, i);
      const LekRecord *record = lek_record_row_get_record (row);
      LekAddressee *addressee = lek_addressee_new ();

      addressee->name = g_strdup (lek_record_get_value (record, KIND ".name"));
      addressee->address = g_strdup (lek_record_get_value (record, KIND ".address"));
      addressee->email = g_strdup (lek_record_get_value (record, KIND ".email"));
      addressee->child = g_strdup (lek_record_get_value (record, KIND ".child"));
      addressee->language = g_strdup (lek_record_get_value (record, KIND ".language"));
      g_ptr_array_add (addressees, addressee);
    }

  return addressees;
}

static void
set_field (LekRecord           *record,
           const LekRecordKind *kind,
           const char          *field,
           const char          *value)
{
  if (value != NULL && lek_record_kind_get_field (kind, field) != NULL)
    lek_record_set_value (record, field, value);
}

gboolean
lek_outbox_add (LekCase    *incident,
                GPtrArray  *addressees,
                GError    **error)
{
  const LekRecordKind *kind = lek_library_get_record_kind (lek_case_get_library (incident), KIND);

  g_return_val_if_fail (kind != NULL, FALSE);

  for (guint i = 0; i < addressees->len; i++)
    {
      const LekAddressee *addressee = g_ptr_array_index (addressees, i);
      g_autoptr(LekRecord) record = lek_record_new (KIND);

      set_field (record, kind, KIND ".name", addressee->name);
      set_field (record, kind, KIND ".address", addressee->address);
      set_field (record, kind, KIND ".email", addressee->email);
      set_field (record, kind, KIND ".child", addressee->child);
      set_field (record, kind, KIND ".language", addressee->language);
      if (!lek_case_put_record (incident, record, error))
        return FALSE;
    }

  return TRUE;
}

char *
lek_outbox_dup_calendar (LekCase  *incident,
                         LekVoice  voice,
                         gint64    now_utc)
{
  const LekSummary *summary = lek_case_get_summary (incident);
  const LekIcs ics = {
    .library = lek_case_get_library (incident),
    .rules = lek_case_get_rules (incident),
    .voice = voice,
    .uuid = summary->uuid,
    .number = summary->number,
    .known_utc = summary->known_utc,
    .now_utc = now_utc,
    .practice = summary->practice,
  };

  return summary->known_utc != G_MININT64 ? lek_ics_write (&ics) : NULL;
}
