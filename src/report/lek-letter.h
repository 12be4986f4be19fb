/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A letter to one recipient as a PDF: the sender, the place of the window of
 * an envelope, the date, the subject and the text, on as many pages as it
 * needs.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LekLetter: borrowed; any may be NULL. Lines are parted by a newline.
 * @date: as it is to stand there
 * @mark, @mark_line: when it is only practice: see lek_paper_mark ()
 */
typedef struct
{
  const char *sender;
  const char *recipient;
  const char *date;
  const char *subject;
  const char *body;
  const char *mark;
  const char *mark_line;
} LekLetter;

/* The file is for its owner's eyes alone, and whole or not there. */
gboolean lek_letter_write_pdf (const LekLetter  *letter,
                               const char       *path,
                               GError          **error);

G_END_DECLS
