/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Refuses data/procedure when it is wrong, while the program is built, so that
 * the program itself never meets a broken library. Not installed.
 *
 * lek-check-procedure FOLDER GRESOURCE-XML [STAMP DEPFILE]
 *
 * STAMP is made when all is well; DEPFILE tells the build which files to watch.
 */

#include "config.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "interchange/lek-library-reader.h"

/* A file that the resource does not list would be read here and be missing in the program. */
static void
check_listed (const char *folder,
              const char *xml,
              GPtrArray  *faults)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *entry = g_strdup_printf ("alias=\"%s\">procedure/%s<", name, name);

      if (g_str_has_suffix (name, ".json") && strstr (xml, entry) == NULL)
        g_ptr_array_add (faults, g_strdup_printf ("%s: not in the list of resources", name));
    }
}

/* The folder itself is named too: a file that is added changes its time. */
static gboolean
write_depfile (const char  *folder,
               const char  *stamp,
               const char  *depfile,
               GError     **error)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, error);
  g_autoptr(GString) text = g_string_new (stamp);
  const char *name;

  if (dir == NULL)
    return FALSE;

  g_string_append_printf (text, ": %s", folder);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_string_append_printf (text, " \\\n  %s/%s", folder, name);
  g_string_append_c (text, '\n');

  return g_file_set_contents (depfile, text->str, text->len, error);
}

static int
print_faults (GPtrArray *faults)
{
  for (guint i = 0; i < faults->len; i++)
    g_printerr ("%s\n", (char *) g_ptr_array_index (faults, i));

  return faults->len > 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}

static int
check (const char  *folder,
       const char  *xml_path,
       GError     **error)
{
  g_autoptr(LekLibrary) library = NULL;
  g_autoptr(GPtrArray) faults = NULL;
  g_autofree char *xml = NULL;

  if (!g_file_get_contents (xml_path, &xml, NULL, error))
    return EXIT_FAILURE;

  library = lek_library_load_folder (folder, error);
  if (library == NULL)
    return EXIT_FAILURE;

  faults = lek_library_check (library);
  check_listed (folder, xml, faults);

  return print_faults (faults);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GError) error = NULL;
  int status;

  setlocale (LC_ALL, "");
  if (argc != 3 && argc != 5)
    {
      g_printerr ("Usage: lek-check-procedure FOLDER GRESOURCE-XML [STAMP DEPFILE]\n");
      return 2;
    }

  status = check (argv[1], argv[2], &error);
  if (status == EXIT_SUCCESS && argc == 5 &&
      (!write_depfile (argv[1], argv[3], argv[4], &error) ||
       !g_file_set_contents (argv[3], "", 0, &error)))
    status = EXIT_FAILURE;

  if (error != NULL)
    g_printerr ("%s\n", error->message);

  return status;
}
