/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words that the guard must know to tell a name from an ordinary word.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A first name that is common in the Netherlands; @word in any case. */
gboolean lek_guard_is_first_name (const char *word);

/* A word that is written with a capital but names no person: a brand, a day, an institution; "Excel-bestand" too. */
gboolean lek_guard_is_no_name    (const char *word);

G_END_DECLS
