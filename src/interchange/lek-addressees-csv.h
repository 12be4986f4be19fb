/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Recipients from and to a CSV file: RFC 4180, with a comma, semicolon or tab
 * between the fields, as Dutch and English spreadsheets write them.
 */

#pragma once

#include "core/message/lek-addressee.h"

G_BEGIN_DECLS

/* Bytes; a larger file is refused. */
#define LEK_CSV_MAX_SIZE (2 * 1024 * 1024)

/* (element-type LekAddressee): a first line with "naam" or "name" names the columns, in any order; otherwise they are
 * name, address, e-mail, child, language. LEK_ADDRESSEE_ERROR, with the number of the line. */
GPtrArray *lek_addressees_from_csv (const char  *bytes,
                                    gsize        length,
                                    GError     **error) G_GNUC_WARN_UNUSED_RESULT;
/* With a byte order mark and semicolons. What a spreadsheet would take for a formula gets an apostrophe before it;
 * reading takes that off again. */
char      *lek_addressees_to_csv   (GPtrArray   *addressees) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
