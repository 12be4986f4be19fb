/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "session/lek-paper-mail.h"

#include "core/message/lek-addressee.h"
#include "core/practice/lek-practice.h"
#include "interchange/lek-eml.h"

static const char *
get_field (const LekPaperInput *input,
           const char          *name)
{
  g_autofree char *id = NULL;

  if (input->record == NULL)
    return NULL;

  id = g_strdup_printf ("%s.%s", input->record->kind, name);

  return lek_record_get_value (input->record, id);
}

const char *
lek_paper_mail_get_address (const LekPaperInput *input)
{
  const char *address;

  g_return_val_if_fail (input != NULL, NULL);

  address = get_field (input, "email");

  return lek_addressee_is_email (address) ? address : NULL;
}

gboolean
lek_paper_mail_write (const LekPaperText   *text,
                      const LekPaperInput  *input,
                      const char           *path,
                      GError              **error)
{
  const LekIncident *incident = input->incident;
  const char *from = incident != NULL ? lek_answers_get_value (incident->answers, "reporter.email") : NULL;
  const char *contact = get_field (input, "contact");
  g_autofree char *body = lek_paper_text_dup_body (text);
  g_autofree char *mail = NULL;
  g_autofree char *subject = g_strdup (text->title);
  LekEml eml = {
    .from_email = lek_addressee_is_email (from) ? from : NULL,
    .to_name = contact != NULL ? contact : get_field (input, "name"),
    .to_email = lek_paper_mail_get_address (input),
  };
  gsize length = 0;

  if (text->practice)
    {
      lek_practice_mark_title (text->library, text->voice, &subject);
      lek_practice_mark_body (text->library, text->voice, &body);
    }
  eml.subject = subject;
  eml.body = body;

  mail = lek_eml_write (&eml, &length, error);

  return mail != NULL &&
         g_file_set_contents_full (path, mail, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}
