/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A paper about the AP on its way out of the program: as a PDF or to a
 * printer. Both stand in the log.
 */

#pragma once

#include <gtk/gtk.h>

#include "report/lek-ap-paper.h"
#include "ui/incident/lek-sitting.h"

G_BEGIN_DECLS

/**
 * LekApOut: what goes out, and who hears how it went; all borrowed.
 * @from: the widget that asks; must live as long as its window
 * @voice: of the paper
 * @full: names of people may stand on it
 * @said: says in words what became of it
 */
typedef struct
{
  GtkWidget       *from;
  LekSitting      *sitting;
  LekApPaperKind   kind;
  LekVoice         voice;
  gboolean         full;
  void           (*said) (GtkWidget  *from,
                          const char *words);
} LekApOut;

LekApPaper *lek_ap_out_make_paper (const LekApOut *out) G_GNUC_WARN_UNUSED_RESULT;
/* Asks for a file; returns before it is chosen. */
void        lek_ap_out_save       (const LekApOut *out);
void        lek_ap_out_print      (const LekApOut *out);

G_END_DECLS
