/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. No date and no message id: those belong to the moment of
 * sending. Never Cc or Bcc.
 */

#include "config.h"

#include "interchange/lek-eml.h"

#include <gmime/gmime.h>

#include "core/message/lek-addressee.h"

static void
start_gmime (void)
{
  static gsize started;

  if (g_once_init_enter (&started))
    {
      g_mime_init ();
      g_once_init_leave (&started, 1);
    }
}

static GMimeTextPart *
make_part (const char *body)
{
  GMimeTextPart *part = g_mime_text_part_new_with_subtype ("plain");

  g_mime_text_part_set_charset (part, "utf-8");
  g_mime_text_part_set_text (part, body);
  g_mime_part_set_content_encoding (GMIME_PART (part), GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);

  return part;
}

static char *
write_out (GMimeMessage *message,
           gsize        *out_length)
{
  GMimeFormatOptions *options = g_mime_format_options_new ();
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  GMimeStream *stream = g_mime_stream_mem_new_with_byte_array (bytes);

  g_mime_stream_mem_set_owner (GMIME_STREAM_MEM (stream), FALSE);
  g_mime_format_options_set_newline_format (options, GMIME_NEWLINE_FORMAT_DOS);
  g_mime_object_write_to_stream (GMIME_OBJECT (message), options, stream);
  g_mime_format_options_free (options);
  g_object_unref (stream);

  if (out_length != NULL)
    *out_length = bytes->len;

  return g_strndup ((const char *) bytes->data, bytes->len);
}

char *
lek_eml_write (const LekEml  *eml,
               gsize         *out_length,
               GError       **error)
{
  GMimeMessage *message;
  GMimeTextPart *part;
  char *text;

  if (!lek_addressee_is_email (eml->to_email) ||
      (eml->from_email != NULL && !lek_addressee_is_email (eml->from_email)))
    {
      g_set_error_literal (error, LEK_ADDRESSEE_ERROR, LEK_ADDRESSEE_ERROR_VALUE, "this is not one e-mail address");
      return NULL;
    }

  start_gmime ();
  message = g_mime_message_new (FALSE);
  part = make_part (eml->body);

  if (eml->from_email != NULL)
    g_mime_message_add_mailbox (message, GMIME_ADDRESS_TYPE_FROM, eml->from_name, eml->from_email);
  g_mime_message_add_mailbox (message, GMIME_ADDRESS_TYPE_TO, eml->to_name, eml->to_email);
  g_mime_message_set_subject (message, eml->subject, "utf-8");
  /* What mail programs open for writing and not as received. */
  g_mime_object_set_header (GMIME_OBJECT (message), "X-Unsent", "1", NULL);
  g_mime_message_set_mime_part (message, GMIME_OBJECT (part));

  text = write_out (message, out_length);
  g_object_unref (part);
  g_object_unref (message);

  return text;
}
