/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading an incident that comes from elsewhere. Whatever the text holds, the
 * answer is a sound incident or an error that says where the fault is.
 *
 * Whether the log fits its own hashes is for the register to check: it does so
 * for every incident that it takes in.
 */

#include "config.h"

#include "interchange/lek-incident-json.h"

#include <string.h>

#include "core/time/lek-deadline.h"
#include "interchange/lek-incident-members.h"
#include "interchange/lek-incident-parts.h"
#include "interchange/lek-json-path.h"
#include "interchange/lek-library-reader.h"

#define HASH_LENGTH 64

static gboolean
has_only (const char *text,
          const char *allowed)
{
  return text[strspn (text, allowed)] == '\0';
}

/* "2026-001": four digits, and a serial of three digits or more without needless zeros. */
static gboolean
is_number (const char *text)
{
  gsize length = strlen (text);

  return length >= 8 && length <= 14 &&
         text[4] == '-' &&
         strspn (text, "0123456789") == 4 &&
         has_only (text + 5, "0123456789") &&
         (length == 8 || text[5] != '0') &&
         strspn (text, "0") < 4 &&
         !has_only (text + 5, "0");
}

static gboolean
is_code (const char *text)
{
  return *text != '\0' && strlen (text) <= 64 &&
         has_only (text, "abcdefghijklmnopqrstuvwxyz0123456789-");
}

static gboolean
is_uuid (const char *text)
{
  return g_uuid_string_is_valid (text) && has_only (text, "0123456789abcdef-");
}

static gboolean
is_hash (const char *text)
{
  return strlen (text) == HASH_LENGTH && has_only (text, "0123456789abcdef");
}

static gboolean
check_length (const LekJsonPath  *path,
              const char         *text,
              gint64              limit,
              GError            **error)
{
  if (g_utf8_strlen (text, -1) > limit)
    return lek_json_path_fault (path, error, LEK_READ_FAULT_TOO_LONG, "longer than %d characters", (int) limit);

  return TRUE;
}

static gboolean
check_string (const LekJsonPath  *path,
              const LekMember    *member,
              LekLibrary         *library,
              const char         *text,
              GError            **error)
{
  switch ((int) member->kind)
    {
    case LEK_MEMBER_UUID:
      return is_uuid (text) || lek_json_path_fault (path, error, LEK_READ_FAULT_FORM, "not a uuid in lower case");

    case LEK_MEMBER_NUMBER:
      return is_number (text) ||
             lek_json_path_fault (path, error, LEK_READ_FAULT_FORM, "not a number such as \"2026-001\"");

    case LEK_MEMBER_CODE:
      return is_code (text) || lek_json_path_fault (path, error, LEK_READ_FAULT_FORM, "not a code in lower case");

    case LEK_MEMBER_HASH:
      return is_hash (text) ||
             lek_json_path_fault (path, error, LEK_READ_FAULT_FORM, "not %d hexadecimal digits", HASH_LENGTH);

    case LEK_MEMBER_RULES:
      return lek_library_get_rules (library, text) != NULL ||
             lek_json_path_fault (path, error, LEK_READ_FAULT_UNKNOWN, "these rules are not known here");

    default:
      return check_length (path, text, member->limit, error);
    }
}

static gboolean
read_string (const LekJsonPath  *path,
             const LekMember    *member,
             LekLibrary         *library,
             char              **out_text,
             GError            **error)
{
  const char *text;

  if (!lek_json_path_read_string (path, &text, error) ||
      !check_string (path, member, library, text, error))
    return FALSE;

  *out_text = g_strdup (text);

  return TRUE;
}

static gboolean
read_nick (const LekJsonPath  *path,
           const LekMember    *member,
           int                *out_value,
           GError            **error)
{
  g_autofree char *allowed = NULL;
  const char *nick;

  if (!lek_json_path_read_string (path, &nick, error))
    return FALSE;

  for (int i = 0; member->nicks[i] != NULL; i++)
    {
      if (g_str_equal (member->nicks[i], nick))
        {
          *out_value = i;
          return TRUE;
        }
    }

  allowed = g_strjoinv (", ", (char **) member->nicks);

  return lek_json_path_fault (path, error, LEK_READ_FAULT_UNKNOWN, "is none of: %s", allowed);
}

static gboolean
read_int (const LekJsonPath  *path,
          const LekMember    *member,
          int                *out_value,
          GError            **error)
{
  gint64 number;

  if (!lek_json_path_read_int (path, 0, member->limit, &number, error))
    return FALSE;

  *out_value = (int) number;

  return TRUE;
}

static gboolean
read_member (const LekJsonPath  *path,
             const LekMember    *member,
             LekLibrary         *library,
             gpointer            values,
             GError            **error)
{
  gpointer value = (char *) values + member->offset;

  switch (member->kind)
    {
    case LEK_MEMBER_INT:
      return read_int (path, member, value, error);

    case LEK_MEMBER_LONG:
      return lek_json_path_read_int (path, 0, member->limit, value, error);

    case LEK_MEMBER_TIME:
      return lek_json_path_read_int (path, LEK_INCIDENT_MIN_TIME, LEK_INCIDENT_MAX_TIME, value, error);

    case LEK_MEMBER_FLAG:
      return lek_json_path_read_boolean (path, value, error);

    case LEK_MEMBER_NICK:
      return read_nick (path, member, value, error);

    case LEK_MEMBER_TEXT:
    case LEK_MEMBER_UUID:
    case LEK_MEMBER_NUMBER:
    case LEK_MEMBER_CODE:
    case LEK_MEMBER_HASH:
    case LEK_MEMBER_RULES:
    default:
      return read_string (path, member, library, value, error);
    }
}

static gboolean
expect_members (const LekJsonPath  *path,
                const LekMember    *members,
                GError            **error)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; members[i].name != NULL; i++)
    g_ptr_array_add (names, (gpointer) members[i].name);
  g_ptr_array_add (names, NULL);

  return lek_json_path_expect_object (path, (const char *const *) names->pdata, error);
}

gboolean
lek_incident_read_members (const LekJsonPath  *path,
                           const LekMember    *members,
                           LekLibrary         *library,
                           gpointer            values,
                           GError            **error)
{
  for (guint i = 0; members[i].name != NULL; i++)
    {
      gboolean stands_there = json_object_has_member (json_node_get_object (path->node), members[i].name);
      LekJsonPath member;

      if (!stands_there && !members[i].required)
        continue;
      if (!lek_json_path_member (path, members[i].name, &member, error) ||
          !read_member (&member, &members[i], library, values, error))
        return FALSE;
    }

  return TRUE;
}

/* Fills @values, which is as its constructor made it. */
static gboolean
read_object (const LekJsonPath  *path,
             const LekMember    *members,
             LekLibrary         *library,
             gpointer            values,
             GError            **error)
{
  return expect_members (path, members, error) &&
         lek_incident_read_members (path, members, library, values, error);
}

/* Numbered from 1 without a gap, and a correction points back. */
static gboolean
check_line (const LekJsonPath  *path,
            const LekLogEntry  *entry,
            guint               index,
            GError            **error)
{
  if (entry->seq != (gint64) index + 1)
    return lek_json_path_fault (path, error, LEK_READ_FAULT_CONTRADICTS,
                                "line %u has seq %d", index + 1, (int) entry->seq);
  if (entry->corrects >= entry->seq)
    return lek_json_path_fault (path, error, LEK_READ_FAULT_CONTRADICTS, "corrects a line that comes later");
  if ((entry->kind == LEK_LOG_CORRECTION) != (entry->corrects > 0))
    return lek_json_path_fault (path, error, LEK_READ_FAULT_CONTRADICTS, "only a correction corrects a line");

  return TRUE;
}

static gboolean
read_log (const LekJsonPath  *root,
          LekLibrary         *library,
          LekIncident        *incident,
          GError            **error)
{
  LekJsonPath list;

  if (!lek_incident_find_list (root, "log", LEK_INCIDENT_MAX_LOG, &list, error))
    return FALSE;

  for (guint i = 0; i < lek_json_path_get_length (&list); i++)
    {
      LekJsonPath element = lek_json_path_element (&list, i);
      LekLogEntry *entry = lek_log_entry_new (LEK_LOG_AUTOMATIC, NULL, 0);

      g_ptr_array_add (incident->log, entry);
      if (!read_object (&element, lek_log_members, library, entry, error) ||
          !check_line (&element, entry, i, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_decisions (const LekJsonPath  *root,
                LekLibrary         *library,
                LekIncident        *incident,
                GError            **error)
{
  LekJsonPath list;

  if (!lek_incident_find_list (root, "decisions", LEK_INCIDENT_MAX_DECISIONS, &list, error))
    return FALSE;

  for (guint i = 0; i < lek_json_path_get_length (&list); i++)
    {
      LekJsonPath element = lek_json_path_element (&list, i);
      LekDecision *decision = lek_decision_new (LEK_ABOUT_AP, LEK_NEED_NONE, LEK_CHOICE_NONE);

      g_ptr_array_add (incident->decisions, decision);
      if (!read_object (&element, lek_decision_members, library, decision, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_assessments (const LekJsonPath  *root,
                  LekLibrary         *library,
                  LekIncident        *incident,
                  GError            **error)
{
  LekJsonPath list;

  if (!lek_incident_find_list (root, "assessments", LEK_INCIDENT_MAX_ASSESSMENTS, &list, error))
    return FALSE;

  for (guint i = 0; i < lek_json_path_get_length (&list); i++)
    {
      LekJsonPath element = lek_json_path_element (&list, i);
      LekAssessment *assessment = lek_assessment_new ();

      g_ptr_array_add (incident->assessments, assessment);
      if (!read_object (&element, lek_assessment_members, library, assessment, error))
        return FALSE;
    }

  return TRUE;
}

/* The row of the register shows the clock: it must be the one that follows from the answers. */
static gboolean
check_clock (const LekJsonPath  *summary_path,
             LekLibrary         *library,
             const LekIncident  *incident,
             GError            **error)
{
  const LekSummary *summary = incident->summary;
  const LekRules *rules = summary->rules_id != NULL ? lek_library_get_rules (library, summary->rules_id) : NULL;
  const LekAnswer *answer = lek_answers_get (incident->answers, "time.known");
  g_autoptr(LekMoment) known = lek_answer_has_value (answer) ? lek_answer_dup_moment (answer) : NULL;

  if (known != NULL && summary->known_utc != known->utc)
    return lek_json_path_fault (summary_path, error, LEK_READ_FAULT_CONTRADICTS,
                                "known_utc is not what \"time.known\" answers");

  if ((summary->known_utc == G_MININT64) != (summary->due_utc == G_MININT64))
    return lek_json_path_fault (summary_path, error, LEK_READ_FAULT_CONTRADICTS,
                                "known_utc and due_utc only go together");

  if (rules != NULL && summary->known_utc != G_MININT64 &&
      summary->due_utc != lek_deadline_due (summary->known_utc, rules))
    return lek_json_path_fault (summary_path, error, LEK_READ_FAULT_CONTRADICTS,
                                "due_utc does not follow from known_utc");

  return TRUE;
}

static gboolean
check_head (const LekJsonPath  *root,
            GError            **error)
{
  static const char *const members[] = {
    "format", "version", "program", "exported_utc", "incident", "answers", "log", "decisions", "assessments",
    "records", "practice", NULL
  };
  const char *format, *program = NULL;
  LekJsonPath path;
  gint64 number;

  if (!lek_json_path_is_object (root))
    return lek_json_path_fault (root, error, LEK_READ_FAULT_FORMAT, "expected an object");
  if (!lek_json_member_string (root, "format", TRUE, &format, error))
    return FALSE;
  if (!lek_json_path_member (root, "format", &path, error))
    return FALSE;
  if (!g_str_equal (format, LEK_INCIDENT_FORMAT))
    return lek_json_path_fault (&path, error, LEK_READ_FAULT_FORMAT, "not \"%s\"", LEK_INCIDENT_FORMAT);

  /* Before the members: a later version may have others. */
  if (!lek_json_member_int (root, "version", TRUE, 1, G_MAXINT, &number, error))
    return FALSE;
  if (!lek_json_path_member (root, "version", &path, error))
    return FALSE;
  if (number > LEK_INCIDENT_FORMAT_VERSION)
    return lek_json_path_fault (&path, error, LEK_READ_FAULT_NEWER, "made by a newer version of the program");

  /* What was only practice never comes among what really happened. */
  if (lek_json_path_find (root, "practice", &path))
    return lek_json_path_fault (&path, error, LEK_READ_FAULT_PRACTICE, "it is only practice");

  return lek_json_path_expect_object (root, members, error) &&
         lek_json_member_string (root, "program", FALSE, &program, error) &&
         lek_json_member_int (root, "exported_utc", TRUE, LEK_INCIDENT_MIN_TIME, LEK_INCIDENT_MAX_TIME,
                              &number, error);
}

static gboolean
read_root (const LekJsonPath  *root,
           LekLibrary         *library,
           LekIncident        *incident,
           GError            **error)
{
  LekJsonPath summary;

  return check_head (root, error) &&
         lek_json_path_member (root, "incident", &summary, error) &&
         read_object (&summary, lek_summary_members, library, incident->summary, error) &&
         lek_incident_read_answers (root, library, incident, error) &&
         read_log (root, library, incident, error) &&
         read_decisions (root, library, incident, error) &&
         read_assessments (root, library, incident, error) &&
         lek_incident_read_records (root, library, incident, error) &&
         check_clock (&summary, library, incident, error);
}

/* The parser ends a string at an escaped NUL, so that what is read would not be what stood there. */
static gboolean
has_escaped_nul (const char *json,
                 gsize       length)
{
  for (gsize i = 0; i + 1 < length; i++)
    {
      if (json[i] != '\\')
        continue;
      if (length - i >= 6 && strncmp (json + i + 1, "u0000", 5) == 0)
        return TRUE;
      i++;
    }

  return FALSE;
}

LekIncident *
lek_incident_from_json (LekLibrary  *library,
                        const char  *json,
                        gssize       length,
                        GError     **error)
{
  g_autoptr(LekIncident) incident = NULL;
  g_autoptr(JsonNode) node = NULL;
  LekJsonPath root;
  gsize size;

  g_return_val_if_fail (LEK_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (json != NULL, NULL);

  size = length < 0 ? strlen (json) : (gsize) length;
  if (size > LEK_INCIDENT_MAX_BYTES || has_escaped_nul (json, size))
    {
      gboolean large = size > LEK_INCIDENT_MAX_BYTES;

      lek_read_error_set (error, LEK_READ_ERROR_SYNTAX,
                          large ? LEK_READ_FAULT_TOO_LARGE : LEK_READ_FAULT_NOT_TEXT, "$",
                          large ? "$: larger than 64 MiB" : "$: holds a NUL character");
      return NULL;
    }

  node = lek_json_parse (json, size, error);
  if (node == NULL)
    return NULL;

  incident = lek_incident_new ();
  root = lek_json_path_root (NULL, node);
  if (!read_root (&root, library, incident, error))
    return NULL;

  return g_steal_pointer (&incident);
}
