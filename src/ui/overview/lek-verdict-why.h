/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Why the advice is what it is: the reasons with their sources, what is unknown
 * and counted as worse, what speaks against it, cases that look like it, and
 * the ENISA score as an aid.
 */

#pragma once

#include <gtk/gtk.h>

#include "ui/incident/lek-sitting.h"

G_BEGIN_DECLS

GtkWidget *lek_verdict_why_new (LekSitting       *sitting,
                                const LekVerdict *verdict) G_GNUC_WARN_UNUSED_RESULT;

/* The name of a fact in words. */
const char *lek_fact_get_words (LekSitting       *sitting,
                                const char       *fact);
/* The reason itself; never NULL. */
const char *lek_reason_get_words (LekSitting     *sitting,
                                  const char     *code);

G_END_DECLS
