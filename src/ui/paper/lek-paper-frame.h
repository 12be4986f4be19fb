/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What every page about a paper has: the way back, what the paper is, how it
 * is made, its ways out, and the real pages. What is special to one paper is
 * added in its slots.
 */

#pragma once

#include <adwaita.h>

#include "core/incident/lek-incident.h"
#include "core/procedure/lek-text.h"
#include "ui/paper/lek-report-print.h"

G_BEGIN_DECLS

/**
 * LekPaperSlot:
 * @LEK_PAPER_SLOT_HEAD: under the title, for what has to be known first
 * @LEK_PAPER_SLOT_CHOICES: a row on how the paper is made
 * @LEK_PAPER_SLOT_WORDS: above the ways out, for words of one's own
 * @LEK_PAPER_SLOT_WAYS: a further way out, beside saving and printing
 * @LEK_PAPER_SLOT_BELOW_WAYS: what has to be known about the ways out
 * @LEK_PAPER_SLOT_END: under the pages
 */
typedef enum
{
  LEK_PAPER_SLOT_HEAD,
  LEK_PAPER_SLOT_CHOICES,
  LEK_PAPER_SLOT_WORDS,
  LEK_PAPER_SLOT_WAYS,
  LEK_PAPER_SLOT_BELOW_WAYS,
  LEK_PAPER_SLOT_END,
} LekPaperSlot;

#define LEK_TYPE_PAPER_FRAME (lek_paper_frame_get_type ())

/* Signals: "choice-changed", "save" and "print", all without arguments.
 * Actions: "paper.save" and "paper.print". */
G_DECLARE_FINAL_TYPE (LekPaperFrame, lek_paper_frame, LEK, PAPER_FRAME, AdwBin)

/* @about may be NULL. @voice: in which language the paper begins. */
GtkWidget *lek_paper_frame_new         (const char    *title,
                                        const char    *about,
                                        LekVoice       voice) G_GNUC_WARN_UNUSED_RESULT;
void       lek_paper_frame_add         (LekPaperFrame *self,
                                        LekPaperSlot   slot,
                                        GtkWidget     *widget);
/* Lets the person choose for names of people on the paper; without this there are none. */
void       lek_paper_frame_offer_names (LekPaperFrame *self);
/* The voice of the paper, for people of @profile. */
LekVoice   lek_paper_frame_get_voice   (LekPaperFrame *self,
                                        LekProfile     profile);
gboolean   lek_paper_frame_get_names   (LekPaperFrame *self);
/* A paper that cannot be made yet has no ways out and no pages. */
void       lek_paper_frame_set_made    (LekPaperFrame *self,
                                        gboolean       made);
/* How it went; "" takes the line away. */
void       lek_paper_frame_say         (LekPaperFrame *self,
                                        const char    *words,
                                        gboolean       is_error);
/* @paper is borrowed until the next call. */
void       lek_paper_frame_show        (LekPaperFrame *self,
                                        gpointer       paper,
                                        LekPageDraw    draw,
                                        guint          n_pages);

G_END_DECLS
