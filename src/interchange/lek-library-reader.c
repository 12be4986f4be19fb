/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Gathers the files of a library and reads them in the order in which they
 * build upon each other: a procedure names questions, a question names sources.
 *
 * A kind of file that is a family may be split: "questions.json" and
 * "questions-people.json" are read alike, in the order of their names.
 */

#include "config.h"

#include "interchange/lek-library-reader.h"

#include <string.h>

#include "interchange/lek-library-parts.h"

typedef struct
{
  const char *stem;
  gboolean    family;
  gboolean  (*read) (LekReading         *reading,
                     const LekJsonPath  *root,
                     GError            **error);
  const char *const *case_ids;   /* see LekReading */
} FileKind;

static const FileKind file_kinds[] = {
  { "rules",       FALSE, lek_read_rules },
  { "sources",     TRUE,  lek_read_sources },
  { "lists",       TRUE,  lek_read_lists },
  { "questions",   TRUE,  lek_read_questions },
  { "records",     TRUE,  lek_read_record_kinds },
  { "papers",      FALSE, lek_read_papers },
  { "gastouder",   FALSE, lek_read_procedure },
  { "organisatie", FALSE, lek_read_procedure },
  { "preparation", TRUE,  lek_read_preparation },
  { "readiness",   FALSE, lek_read_readiness },
  { "ap-form",     FALSE, lek_read_ap_form, lek_ap_case_ids },
  { "scenarios",   FALSE, lek_read_scenarios },
  { "cases",       FALSE, lek_read_cases },
  { "words",       TRUE,  lek_read_texts },
  { "reasons",     FALSE, lek_read_texts },
  { "letters",     FALSE, lek_read_letters },
  { "practice",    FALSE, lek_read_practice },
  { "hard-words",  FALSE, lek_read_hard_words },
};

static gboolean
is_of_kind (const char     *name,
            const FileKind *kind)
{
  gsize length = strlen (kind->stem);

  if (!g_str_has_prefix (name, kind->stem))
    return FALSE;

  return g_str_equal (name + length, ".json") || (kind->family && name[length] == '-');
}

static gboolean
is_known_name (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (file_kinds); i++)
    {
      if (is_of_kind (name, &file_kinds[i]))
        return TRUE;
    }

  return FALSE;
}

static gboolean
check_names (GPtrArray  *names,
             GError    **error)
{
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);

      if (!is_known_name (name))
        {
          g_set_error (error, LEK_READ_ERROR, LEK_READ_ERROR_VALUE,
                       "%s: this name says nothing about what is in the file", name);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
read_file (LekReading      *reading,
           const FileKind  *kind,
           const char      *name,
           GBytes          *bytes,
           GError         **error)
{
  g_autoptr(JsonNode) node = NULL;
  LekJsonPath root;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  node = lek_json_parse (text != NULL ? text : "", length, error);
  if (node == NULL)
    {
      g_prefix_error (error, "%s: ", name);
      return FALSE;
    }

  root = lek_json_path_root (name, node);

  return kind->read (reading, &root, error);
}

static gboolean
read_kind (LekReading      *reading,
           const FileKind  *kind,
           GPtrArray       *names,
           const char      *folder,
           LekOpenFunc      open_file,
           GError         **error)
{
  reading->case_ids = kind->case_ids;

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autoptr(GBytes) bytes = NULL;

      if (!is_of_kind (name, kind))
        continue;

      bytes = open_file (name, folder, error);
      if (bytes == NULL || !read_file (reading, kind, name, bytes, error))
        return FALSE;
    }

  return TRUE;
}

static int
compare_names (const void *a,
               const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

LekLibrary *
lek_library_read (GPtrArray    *names,
                  const char   *folder,
                  LekOpenFunc   open_file,
                  GError      **error)
{
  g_autoptr(LekLibrary) library = lek_library_new ();
  g_autoptr(GHashTable) lists =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  LekReading reading = { .library = library, .lists = lists };

  g_ptr_array_sort (names, compare_names);
  if (!check_names (names, error))
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (file_kinds); i++)
    {
      if (!read_kind (&reading, &file_kinds[i], names, folder, open_file, error))
        return NULL;
    }

  return g_steal_pointer (&library);
}

static GBytes *
open_on_disk (const char  *name,
              const char  *folder,
              GError     **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *text = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, error))
    return NULL;

  return g_bytes_new_take (g_steal_pointer (&text), length);
}

LekLibrary *
lek_library_load_folder (const char  *path,
                         GError     **error)
{
  g_autoptr(GDir) folder = g_dir_open (path, 0, error);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  if (folder == NULL)
    return NULL;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      if (g_str_has_suffix (name, ".json"))
        g_ptr_array_add (names, g_strdup (name));
    }

  return lek_library_read (names, path, open_on_disk, error);
}
