/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. A name that was changed or taken out still stands in the log,
 * and in texts that were written before, so it is looked for as well.
 */

#include "config.h"

#include "core/guard/lek-guard-recorded.h"

#include <string.h>

#define NAMES "people.names"
#define RECIPIENT "recipient"

static void
add_list (GPtrArray  *names,
          const char *list)
{
  g_auto(GStrv) parts = g_strsplit_set (list != NULL ? list : "", ",;\n", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (*g_strstrip (parts[i]) != '\0')
        g_ptr_array_add (names, g_strdup (parts[i]));
    }
}

/* "known Sien Vos" → "Sien Vos"; NULL where there is no value. */
static const char *
find_value (const LekLogEntry *line)
{
  const char *space = line->value != NULL ? strchr (line->value, ' ') : NULL;

  return space != NULL ? space + 1 : NULL;
}

static gboolean
is_titled_by_name (LekLibrary *library,
                   const char *kind_id)
{
  const LekRecordKind *kind = lek_library_get_record_kind (library, kind_id);
  const LekQuestion *title = kind != NULL ? lek_record_kind_get_field (kind, kind->title_field) : NULL;

  return title != NULL && title->names_people;
}

static void
add_from_log (GPtrArray         *names,
              const LekIncident *incident,
              LekLibrary        *library,
              gboolean           others)
{
  for (guint i = 0; i < incident->log->len; i++)
    {
      const LekLogEntry *line = g_ptr_array_index (incident->log, i);

      if (g_strcmp0 (line->subject, NAMES) == 0)
        add_list (names, find_value (line));
      else if (line->subject != NULL && find_value (line) != NULL &&
               (!others || g_str_equal (line->subject, RECIPIENT)) && is_titled_by_name (library, line->subject))
        g_ptr_array_add (names, g_strdup (find_value (line)));
    }
}

static void
add_field (GPtrArray       *names,
           const LekRecord *record,
           const char      *field)
{
  const char *value = lek_record_get_value (record, field);

  if (value != NULL)
    g_ptr_array_add (names, g_strdup (value));
}

char **
lek_guard_names_of (const LekIncident *incident,
                    LekLibrary        *library)
{
  GPtrArray *names = g_ptr_array_new ();

  add_list (names, lek_answers_get_value (incident->answers, NAMES));
  for (guint i = 0; i < incident->records->len; i++)
    {
      const LekRecord *record = g_ptr_array_index (incident->records, i);
      const LekRecordKind *kind = lek_library_get_record_kind (library, record->kind);

      if (kind != NULL)
        lek_record_kind_add_names (kind, record, names);
    }
  add_from_log (names, incident, library, FALSE);
  g_ptr_array_add (names, NULL);

  return (char **) g_ptr_array_free (names, FALSE);
}

char **
lek_guard_names_of_others (const LekIncident *incident,
                           LekLibrary        *library)
{
  GPtrArray *names = g_ptr_array_new ();

  add_list (names, lek_answers_get_value (incident->answers, NAMES));
  for (guint i = 0; i < incident->records->len; i++)
    {
      const LekRecord *record = g_ptr_array_index (incident->records, i);

      if (g_str_equal (record->kind, RECIPIENT))
        {
          add_field (names, record, RECIPIENT ".name");
          add_field (names, record, RECIPIENT ".child");
        }
    }
  add_from_log (names, incident, library, TRUE);
  g_ptr_array_add (names, NULL);

  return (char **) g_ptr_array_free (names, FALSE);
}
