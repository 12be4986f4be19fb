/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Answers and records of an incident that comes from elsewhere. A field of a
 * record is read like an answer; only where its question is found differs.
 */

#include "config.h"

#include "interchange/lek-incident-parts.h"

typedef const LekQuestion *(*FindFunc) (gconstpointer  holder,
                                        const char    *id);

/* @name: the member that names the question; @holder: where @find looks it up. */
typedef struct
{
  const char    *name;
  FindFunc       find;
  gconstpointer  holder;
} Asker;

gboolean
lek_incident_find_list (const LekJsonPath  *root,
                        const char         *name,
                        guint               limit,
                        LekJsonPath        *out_list,
                        GError            **error)
{
  guint length;

  if (!lek_json_path_list (root, name, out_list, &length, error))
    return FALSE;

  if (length > limit)
    return lek_json_path_fault (out_list, error, LEK_READ_FAULT_TOO_MANY, "more than %u items", limit);

  return TRUE;
}

/* An answer is kept only as the question of this program accepts it. */
static gboolean
check_answer (const LekJsonPath  *path,
              const LekQuestion  *question,
              const LekAnswer    *answer,
              GError            **error)
{
  g_autoptr(GError) local = NULL;
  LekJsonPath value = *path;

  if (lek_question_check (question, answer, &local))
    return TRUE;

  /* Only a value can be wrong, so it is there. */
  if (!lek_json_path_member (path, "value", &value, error))
    return FALSE;

  return lek_json_path_fault (&value, error, LEK_READ_FAULT_ANSWER, "%s", local->message);
}

/* Takes the members apart; what they say together is for read_answer (). */
static gboolean
read_words (const LekJsonPath  *path,
            const char         *name,
            const char         *words[3],
            GError            **error)
{
  const char *members[] = { name, "state", "value", NULL };

  return lek_json_path_expect_object (path, members, error) &&
         lek_json_member_string (path, name, TRUE, &words[0], error) &&
         lek_json_member_string (path, "state", TRUE, &words[1], error) &&
         lek_json_member_string (path, "value", FALSE, &words[2], error);
}

static gboolean
read_answer (const LekJsonPath  *path,
             const Asker        *asker,
             LekAnswers         *answers,
             GError            **error)
{
  const char *words[3] = { NULL, NULL, NULL };
  g_autoptr(LekAnswer) answer = NULL;
  const LekQuestion *question;
  LekAnswerState state;

  if (!read_words (path, asker->name, words, error))
    return FALSE;

  question = asker->find (asker->holder, words[0]);
  if (question == NULL)
    return lek_json_path_fault (path, error, LEK_READ_FAULT_UNKNOWN, "there is no %s \"%s\"", asker->name, words[0]);
  if (lek_answers_get (answers, words[0]) != NULL)
    return lek_json_path_fault (path, error, LEK_READ_FAULT_TWICE, "\"%s\" is answered twice", words[0]);
  if (!lek_answer_state_from_nick (words[1], &state) || state == LEK_ANSWER_NONE)
    return lek_json_path_fault (path, error, LEK_READ_FAULT_UNKNOWN, "\"%s\" is no state of an answer", words[1]);
  if ((state == LEK_ANSWER_KNOWN || state == LEK_ANSWER_ESTIMATED) != (words[2] != NULL))
    return lek_json_path_fault (path, error, LEK_READ_FAULT_CONTRADICTS, "state \"%s\" %s a value", words[1],
                                 words[2] != NULL ? "goes without" : "needs");

  answer = lek_answer_new (state, words[2]);
  if (!check_answer (path, question, answer, error))
    return FALSE;

  lek_answers_set (answers, words[0], answer);

  return TRUE;
}

static gboolean
read_answer_list (const LekJsonPath  *list,
                  const Asker        *asker,
                  LekAnswers         *answers,
                  GError            **error)
{
  for (guint i = 0; i < lek_json_path_get_length (list); i++)
    {
      LekJsonPath element = lek_json_path_element (list, i);

      if (!read_answer (&element, asker, answers, error))
        return FALSE;
    }

  return TRUE;
}

static const LekQuestion *
find_question (gconstpointer  library,
               const char    *id)
{
  return lek_library_get_question ((LekLibrary *) library, id);
}

gboolean
lek_incident_read_answers (const LekJsonPath  *root,
                           LekLibrary         *library,
                           LekIncident        *incident,
                           GError            **error)
{
  Asker asker = { "question", find_question, library };
  LekJsonPath list;

  return lek_incident_find_list (root, "answers", LEK_INCIDENT_MAX_ANSWERS, &list, error) &&
         read_answer_list (&list, &asker, incident->answers, error);
}

static const LekQuestion *
find_field (gconstpointer  kind,
            const char    *id)
{
  return lek_record_kind_get_field (kind, id);
}

static gboolean
read_fields (const LekJsonPath    *path,
             const LekRecordKind  *kind,
             LekRecord            *record,
             GError              **error)
{
  Asker asker = { "field", find_field, kind };
  g_autoptr(GError) local = NULL;
  LekJsonPath list;

  if (!lek_incident_find_list (path, "fields", LEK_INCIDENT_MAX_ANSWERS, &list, error) ||
      !read_answer_list (&list, &asker, record->fields, error))
    return FALSE;

  if (!lek_record_kind_check (kind, record, &local))
    return lek_json_path_fault (path, error, LEK_READ_FAULT_ANSWER, "%s", local->message);

  return TRUE;
}

static gboolean
read_record (const LekJsonPath  *path,
             LekLibrary         *library,
             LekRecord          *record,
             GError            **error)
{
  static const char *const members[] = {
    "uuid", "kind", "created_utc", "changed_utc", "position", "fields", NULL
  };
  const LekRecordKind *kind;

  if (!lek_json_path_expect_object (path, members, error) ||
      !lek_incident_read_members (path, lek_record_members, library, record, error))
    return FALSE;

  kind = lek_library_get_record_kind (library, record->kind);
  if (kind == NULL)
    return lek_json_path_fault (path, error, LEK_READ_FAULT_UNKNOWN, "there is no kind \"%s\"", record->kind);

  return read_fields (path, kind, record, error);
}

gboolean
lek_incident_read_records (const LekJsonPath  *root,
                           LekLibrary         *library,
                           LekIncident        *incident,
                           GError            **error)
{
  LekJsonPath list;

  /* Version 1 had none. */
  if (!json_object_has_member (json_node_get_object (root->node), "records"))
    return TRUE;

  if (!lek_incident_find_list (root, "records", LEK_INCIDENT_MAX_RECORDS, &list, error))
    return FALSE;

  for (guint i = 0; i < lek_json_path_get_length (&list); i++)
    {
      LekJsonPath element = lek_json_path_element (&list, i);
      g_autoptr(LekRecord) record = lek_record_new_empty ();

      if (!read_record (&element, library, record, error))
        return FALSE;
      if (lek_records_find (incident->records, record->uuid) != NULL)
        return lek_json_path_fault (&element, error, LEK_READ_FAULT_TWICE, "\"%s\" stands twice", record->uuid);

      g_ptr_array_add (incident->records, g_steal_pointer (&record));
    }

  return TRUE;
}
