/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The library that is built into the program. Apart from the reader, so that
 * who reads a folder needs no resource to link with.
 */

#include "config.h"

#include "interchange/lek-library-parts.h"
#include "interchange/lek-library-reader.h"

#define RESOURCE_FOLDER "/io/github/lekwijzer/Lekwijzer/procedure/"

/* Generated from data/lekwijzer-data.gresource.xml. To name it here is what keeps it in the executable. */
GResource *lek_data_get_resource (void);

static GBytes *
open_in_resource (const char  *name,
                  const char  *folder,
                  GError     **error)
{
  g_autofree char *path = g_strconcat (folder, name, NULL);

  return g_resource_lookup_data (lek_data_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE,
                                 error);
}

LekLibrary *
lek_library_load (GError **error)
{
  g_auto(GStrv) children = NULL;
  g_autoptr(GPtrArray) names = g_ptr_array_new ();

  children = g_resource_enumerate_children (lek_data_get_resource (), RESOURCE_FOLDER,
                                            G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (children == NULL)
    return NULL;

  for (guint i = 0; children[i] != NULL; i++)
    g_ptr_array_add (names, children[i]);

  return lek_library_read (names, RESOURCE_FOLDER, open_in_resource, error);
}
