/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A long list of objects as pieces of its text, to be parsed one by one: the
 * tree of a hundred thousand of them takes many times the memory of the text,
 * and more time to build than one after the other.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *start;
  gsize       length;
} LekJsonPiece;

/* The elements of the list @json, which keeps them (element-type LekJsonPiece). They are not looked into, and may be no
 * JSON. NULL when this is not simply a list of objects with commas between them: parsing the whole says what it is. */
GArray *lek_json_split (const char *json,
                        gsize       length) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
