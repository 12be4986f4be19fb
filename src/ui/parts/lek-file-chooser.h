/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks for a file through the system's own dialog (and so through the portal).
 * The only user of GtkFileChooserNative.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Comes only when a file was chosen; @file is borrowed. */
typedef void (*LekFileChosenFunc) (GFile    *file,
                                   gpointer  user_data);

/**
 * LekFileAsk:
 * @title: of the dialog
 * @accept: label of the button, a verb
 * @save: a new file, else an existing one
 * @folder: an existing folder, or one made there; @save and @pattern do not count then
 * @name: proposed name when saving
 * @kind: name of the kind of file, as people call it
 * @pattern: "*.json", or NULL for all files
 */
typedef struct
{
  const char *title;
  const char *accept;
  gboolean    save;
  gboolean    folder;
  const char *name;
  const char *kind;
  const char *pattern;
} LekFileAsk;

void lek_file_chooser_ask (GtkWindow         *parent,
                           const LekFileAsk  *ask,
                           LekFileChosenFunc  chosen_cb,
                           gpointer           user_data);

G_END_DECLS
