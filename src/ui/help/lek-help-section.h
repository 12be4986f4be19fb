/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A section of a help page. It takes the keyboard before the links in it do,
 * which no box of GTK does: that is how whoever hears the page comes to it.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LEK_TYPE_HELP_SECTION (lek_help_section_get_type ())

G_DECLARE_FINAL_TYPE (LekHelpSection, lek_help_section, LEK, HELP_SECTION, GtkWidget)

/* @title: what it is called, for a screen reader. */
GtkWidget *lek_help_section_new    (const char     *title) G_GNUC_WARN_UNUSED_RESULT;
void       lek_help_section_append (LekHelpSection *self,
                                    GtkWidget      *child);
/* All that it says, for a screen reader. */
void       lek_help_section_say    (LekHelpSection *self,
                                    const char     *words);

G_END_DECLS
