/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. A message for one recipient is made from that recipient
 * alone, so that nothing of another can get into it.
 */

#include "config.h"

#include "core/message/lek-message.h"

#include <string.h>

#include "core/message/lek-message-parts.h"

/* What a recipient's name and child are called in a text, in either language. */
static const char *const name_marks[] = { "{naam}", "{name}" };
static const char *const child_marks[] = { "{kind}", "{child}" };

static gboolean
is_script (LekMessageForm form)
{
  return form == LEK_MESSAGE_TELEPHONE || form == LEK_MESSAGE_DOOR;
}

const char *
lek_message_get_subject_question (LekVoice voice)
{
  return voice == LEK_VOICE_EN ? "message.subject_en" : "message.subject";
}

const char *
lek_message_get_body_question (LekVoice voice)
{
  return voice == LEK_VOICE_EN ? "message.body_en" : "message.body";
}

const char *const *
lek_message_get_sources (void)
{
  static const char *const sources[] = {
    "people.what", "people.consequences", "people.todo", "people.measures", "people.contact", "incident.scenario",
    "time.discovered", "data.categories", "subjects.categories", "consequences.people", "recipient.may_know",
    "measures.limit", "measures.taken", "contact.name", "contact.details", "reporter.name", "reporter.phone",
    "reporter.email", "controller.name", NULL
  };

  return sources;
}

static void
add_block (GString    *text,
           const char *block)
{
  if (*block == '\0')
    return;

  if (text->len > 0)
    g_string_append (text, "\n\n");
  g_string_append (text, block);
}

static void
add_parts (LekMessage *self,
           GString    *text)
{
  for (guint i = 0; i < LEK_N_PARTS; i++)
    {
      const LekMessagePart *part = &self->parts[i];
      g_autofree char *block = g_strconcat (part->heading, "\n", part->text, NULL);

      if (part->state != LEK_PART_MISSING)
        add_block (text, block);
    }
}

static char *
make_letter (LekMessage       *self,
             LekLibrary       *library,
             const LekAnswers *answers)
{
  g_autofree char *sender = lek_message_dup_sender (answers);
  g_autofree char *closing = g_strconcat (lek_message_say (library, "message.closing", self->voice),
                                          "\n", sender, NULL);
  g_autoptr(GString) text = g_string_new (lek_message_say (library, "message.greeting", self->voice));

  add_block (text, lek_message_say (library, "message.opening", self->voice));
  g_string_append_c (text, '\n');
  g_string_append (text, lek_message_say (library, "message.about-child", self->voice));
  add_parts (self, text);
  add_block (text, lek_message_say (library, "message.apology", self->voice));
  add_block (text, closing);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
make_script (LekMessage       *self,
             LekLibrary       *library,
             const LekAnswers *answers)
{
  const char *kind = self->form == LEK_MESSAGE_TELEPHONE ? "telephone" : "door";
  g_autofree char *before = g_strdup_printf ("message.%s.before", kind);
  g_autofree char *opening_id = g_strdup_printf ("message.%s.opening", kind);
  g_autofree char *sender = g_strdelimit (lek_message_dup_sender (answers), "\n", ',');
  g_autofree char *opening = lek_text_format (lek_library_get_text (library, opening_id), self->voice,
                                              "sender", *sender != '\0' ? sender : "…", NULL);
  g_autoptr(GString) text = g_string_new (lek_message_say (library, "message.script.name", self->voice));

  add_block (text, lek_message_say (library, before, self->voice));
  add_block (text, opening);
  add_block (text, lek_message_say (library, "message.about-child", self->voice));
  add_parts (self, text);
  add_block (text, lek_message_say (library, "message.apology", self->voice));
  add_block (text, lek_message_say (library, "message.script.after", self->voice));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* In a text of one's own a part counts when its heading or its words stand there. */
static void
look_for_parts (LekMessage *self)
{
  for (guint i = 0; i < LEK_N_PARTS; i++)
    {
      LekMessagePart *part = &self->parts[i];
      gboolean found = strstr (self->body, part->heading) != NULL ||
                       (*part->text != '\0' && strstr (self->body, part->text) != NULL);

      part->state = found ? LEK_PART_PRESENT : LEK_PART_MISSING;
    }
}

static char *
make_subject (LekLibrary       *library,
              const LekAnswers *answers,
              LekVoice          voice)
{
  const char *own = lek_answers_get_value (answers, lek_message_get_subject_question (voice));
  gboolean children = lek_answer_has_choice (lek_answers_get (answers, "subjects.categories"), "minors");

  if (own != NULL)
    return g_strdup (own);

  return g_strdup (lek_message_say (library, children ? "message.subject.child" : "message.subject.self", voice));
}

LekMessage *
lek_message_new (LekLibrary       *library,
                 const LekAnswers *answers,
                 LekMessageForm    form,
                 LekVoice          voice)
{
  LekMessage *self = g_new0 (LekMessage, 1);
  const char *own = lek_answers_get_value (answers, lek_message_get_body_question (voice));

  self->form = form;
  self->voice = voice;
  self->own = own != NULL && !is_script (form);
  self->nobody = g_strdup (lek_message_say (library, "message.nobody", voice));
  self->subject = make_subject (library, answers, voice);

  for (guint i = 0; i < LEK_N_PARTS; i++)
    lek_message_part_fill (&self->parts[i], i, library, answers, voice);

  if (self->own)
    self->body = g_strdup (own);
  else if (is_script (form))
    self->body = make_script (self, library, answers);
  else
    self->body = make_letter (self, library, answers);

  if (self->own)
    look_for_parts (self);

  return self;
}

void
lek_message_free (LekMessage *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < LEK_N_PARTS; i++)
    {
      g_free (self->parts[i].heading);
      g_free (self->parts[i].text);
    }
  g_free (self->subject);
  g_free (self->body);
  g_free (self->nobody);
  g_free (self);
}

guint
lek_message_count_missing (const LekMessage *self)
{
  guint n = 0;

  for (guint i = 0; i < LEK_N_PARTS; i++)
    n += self->parts[i].state == LEK_PART_MISSING;

  return n;
}

/* The length of the mark that @text begins with, or 0. */
static gsize
mark_length (const char         *text,
             const char *const  *marks)
{
  for (guint i = 0; i < 2; i++)
    {
      if (g_str_has_prefix (text, marks[i]))
        return strlen (marks[i]);
    }

  return 0;
}

static gboolean
names_child (const char *line)
{
  return strstr (line, child_marks[0]) != NULL || strstr (line, child_marks[1]) != NULL;
}

/* One pass: what a recipient is called is not looked at again. */
static void
append_line (GString    *text,
             const char *line,
             const char *name,
             const char *child)
{
  const char *p = line;

  while (*p != '\0')
    {
      gsize of_name = mark_length (p, name_marks);
      gsize of_child = mark_length (p, child_marks);

      if (of_name > 0)
        g_string_append (text, name);
      else if (of_child > 0)
        g_string_append (text, child);
      else
        g_string_append_c (text, *p);

      p += of_name + of_child > 0 ? of_name + of_child : 1;
      /* An initial brings its own full stop. */
      if (of_name + of_child > 0 && *p == '.' && g_str_has_suffix (text->str, "."))
        p++;
    }
}

static char *
fill_in (const LekMessage   *self,
         const char         *words,
         const LekAddressee *recipient)
{
  const char *name = recipient->name != NULL ? recipient->name : self->nobody;
  g_auto(GStrv) lines = g_strsplit (words, "\n", -1);
  g_autoptr(GString) text = g_string_new (NULL);
  gboolean first = TRUE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (recipient->child == NULL && names_child (lines[i]))
        {
          /* A paragraph of its own goes with the blank line after it. */
          if (i > 0 && *lines[i - 1] == '\0' && lines[i + 1] != NULL && *lines[i + 1] == '\0')
            i++;
          continue;
        }

      if (!first)
        g_string_append_c (text, '\n');
      first = FALSE;
      append_line (text, lines[i], name, recipient->child != NULL ? recipient->child : "");
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
lek_message_dup_body_for (const LekMessage   *self,
                          const LekAddressee *recipient)
{
  return fill_in (self, self->body, recipient);
}

char *
lek_message_dup_subject_for (const LekMessage   *self,
                             const LekAddressee *recipient)
{
  g_autofree char *subject = fill_in (self, self->subject, recipient);

  /* A subject is one line, whatever was typed. */
  return g_strdup (g_strstrip (g_strdelimit (subject, "\r\n", ' ')));
}

char *
lek_message_dup_deletion (LekLibrary       *library,
                          const LekAnswers *answers,
                          LekDeletionPart   part,
                          LekVoice          voice,
                          const char       *name)
{
  static const char *const ids[] = {
    [LEK_DELETION_SUBJECT] = "message.deletion.subject",
    [LEK_DELETION_BODY] = "message.deletion.body",
    [LEK_DELETION_THANKS] = "message.deletion.thanks",
  };
  g_autofree char *sender = lek_message_dup_sender (answers);
  const char *who = name != NULL ? name : lek_message_say (library, "message.nobody", voice);

  return lek_text_format (lek_library_get_text (library, ids[part]), voice,
                          "naam", who,
                          "name", who,
                          "sender", sender,
                          "confirmation", lek_message_say (library, "message.deletion.confirmation", voice),
                          NULL);
}
