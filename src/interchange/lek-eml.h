/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A draft of an e-mail as a file that a mail program opens: RFC 5322, marked
 * as unsent, for exactly one recipient. The only user of GMime.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LekEml: borrowed.
 * @from_name, @from_email: or NULL: the mail program fills in its own
 * @to_name: or NULL
 * @to_email: one address, or the draft is refused
 */
typedef struct
{
  const char *from_name;
  const char *from_email;
  const char *to_name;
  const char *to_email;
  const char *subject;
  const char *body;
} LekEml;

/* The text of the file, or NULL with LEK_ADDRESSEE_ERROR_VALUE when there is no usable address. */
char *lek_eml_write (const LekEml  *eml,
                     gsize         *out_length,
                     GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
