/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The help that is built into the program. Apart from the reader, so that who
 * reads a file needs no resource to link with.
 */

#include "config.h"

#include "interchange/lek-mallard.h"

#define RESOURCE_FOLDER "/io/github/lekwijzer/Lekwijzer/help/"

/* Generated from data/help/lekwijzer-help.gresource.xml. To name it here is what keeps it in the executable. */
GResource *lek_help_get_resource (void);

LekHelpBook *
lek_mallard_load (const char  *language,
                  GError     **error)
{
  g_autofree char *path = NULL;
  g_autoptr(GBytes) bytes = NULL;

  g_return_val_if_fail (language != NULL, NULL);

  path = g_strconcat (RESOURCE_FOLDER, language, ".xml", NULL);
  bytes = g_resource_lookup_data (lek_help_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (bytes == NULL)
    return NULL;

  return lek_mallard_read (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), error);
}
