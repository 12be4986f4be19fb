/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pages as a PDF file.
 */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/* Draws page @page of @paper, counted from 0, in points. */
typedef void (*LekPageDraw) (gpointer  paper,
                             cairo_t  *cr,
                             guint     page);

/**
 * LekPdf: what becomes a file; all borrowed.
 * @title: of the document, or NULL
 * @first: the first page of @paper to be in it
 */
typedef struct
{
  const char  *title;
  gpointer     paper;
  LekPageDraw  draw;
  guint        first;
  guint        n_pages;
} LekPdf;

/* The file is for its owner's eyes alone. It is written beside its place and moved there, so that an old one is never
 * half overwritten. */
gboolean lek_pdf_write (const LekPdf  *pdf,
                        const char    *path,
                        GError       **error);

G_END_DECLS
