/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. An address is looked at strictly: what ends up behind "To:"
 * must be one person and nothing else.
 */

#include "config.h"

#include "core/message/lek-addressee.h"

#include <string.h>

/* Of the characters that RFC 5322 gives a meaning, none: no quotes, lists or comments. */
#define EMAIL_ATOM "[^\\s@<>,;:\"()\\[\\]\\\\]"

enum
{
  FIELD_NAME,
  FIELD_ADDRESS,
  FIELD_EMAIL,
  FIELD_CHILD,
  FIELD_LANGUAGE,
  N_FIELDS
};

G_DEFINE_QUARK (lek-addressee-error-quark, lek_addressee_error)

LekAddressee *
lek_addressee_new (void)
{
  return g_new0 (LekAddressee, 1);
}

LekAddressee *
lek_addressee_copy (const LekAddressee *self)
{
  LekAddressee *copy = lek_addressee_new ();

  copy->name = g_strdup (self->name);
  copy->address = g_strdup (self->address);
  copy->email = g_strdup (self->email);
  copy->child = g_strdup (self->child);
  copy->language = g_strdup (self->language);

  return copy;
}

void
lek_addressee_free (LekAddressee *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->address);
  g_free (self->email);
  g_free (self->child);
  g_free (self->language);
  g_free (self);
}

static gboolean
refuse (GError     **error,
        const char  *message)
{
  g_set_error_literal (error, LEK_ADDRESSEE_ERROR, LEK_ADDRESSEE_ERROR_VALUE, message);

  return FALSE;
}

static gboolean
has_control (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_iscntrl (g_utf8_get_char (p)) && *p != '\n')
        return TRUE;
    }

  return FALSE;
}

/* NULL for an empty field; FALSE when it cannot be used. */
static gboolean
take_field (const char  *field,
            char       **out_field,
            GError     **error)
{
  g_autofree char *words = NULL;

  if (!g_utf8_validate (field, -1, NULL))
    return refuse (error, "the text is not UTF-8");

  words = g_strstrip (g_strdup (field));
  if (has_control (words))
    return refuse (error, "there is a control character in a field");
  if (g_utf8_strlen (words, -1) > LEK_ADDRESSEE_MAX_FIELD)
    return refuse (error, "a field is too long");

  if (*words != '\0')
    *out_field = g_steal_pointer (&words);

  return TRUE;
}

static gboolean
check_language (char   **language,
                GError **error)
{
  g_autofree char *lower = NULL;

  if (*language == NULL)
    return TRUE;

  lower = g_ascii_strdown (*language, -1);
  if (!g_str_equal (lower, "nl") && !g_str_equal (lower, "en"))
    return refuse (error, "the language is neither nl nor en");

  g_free (*language);
  *language = g_steal_pointer (&lower);

  return TRUE;
}

/* A name, an e-mail address and a child stand in one line of a letter or a header. */
static gboolean
is_one_line (const char *text)
{
  return text == NULL || strchr (text, '\n') == NULL;
}

gboolean
lek_addressee_is_email (const char *text)
{
  return text != NULL &&
         g_regex_match_simple ("\\A" EMAIL_ATOM "+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+\\z", text, 0, 0);
}

LekAddressee *
lek_addressee_from_fields (const char *const  *fields,
                           GError            **error)
{
  g_autoptr(LekAddressee) self = lek_addressee_new ();
  char **members[N_FIELDS] = { &self->name, &self->address, &self->email, &self->child, &self->language };

  for (guint i = 0; fields[i] != NULL; i++)
    {
      g_autofree char *extra = NULL;

      if (!take_field (fields[i], i < N_FIELDS ? members[i] : &extra, error))
        return NULL;
      if (extra != NULL)
        return refuse (error, "there are more than five fields"), NULL;
    }

  if (self->name == NULL)
    return refuse (error, "there is no name"), NULL;
  if (!is_one_line (self->name) || !is_one_line (self->child))
    return refuse (error, "a name is more than one line"), NULL;
  if (self->email != NULL && !lek_addressee_is_email (self->email))
    return refuse (error, "this is not one e-mail address"), NULL;
  if (!check_language (&self->language, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* In a paste an address is one field: "Dorpsstraat 1, 1234 AB Ede". */
static void
part_address (LekAddressee *self)
{
  g_auto(GStrv) parts = NULL;

  if (self->address == NULL || strchr (self->address, '\n') != NULL)
    return;

  parts = g_strsplit (self->address, ",", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    g_strstrip (parts[i]);

  g_free (self->address);
  self->address = g_strjoinv ("\n", parts);
}

GPtrArray *
lek_addressees_parse (const char  *text,
                      GError     **error)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr(GPtrArray) recipients = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_addressee_free);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto(GStrv) fields = NULL;
      LekAddressee *recipient;

      if (*g_strstrip (lines[i]) == '\0')
        continue;

      fields = g_strsplit (lines[i], strchr (lines[i], '\t') != NULL ? "\t" : ";", -1);
      recipient = lek_addressee_from_fields ((const char *const *) fields, error);
      if (recipient == NULL || recipients->len == LEK_ADDRESSEES_MAX)
        {
          if (recipient != NULL)
            refuse (error, "there are too many lines");
          lek_addressee_free (recipient);
          g_prefix_error (error, "line %u: ", i + 1);
          return NULL;
        }

      part_address (recipient);
      g_ptr_array_add (recipients, recipient);
    }

  return g_steal_pointer (&recipients);
}

char *
lek_addressee_dup_file_stem (const LekAddressee *self,
                             guint               index)
{
  g_autofree char *ascii = g_str_to_ascii (self->name != NULL ? self->name : "", "C");
  g_autoptr(GString) stem = g_string_new (NULL);
  gboolean at_start = TRUE;
  guint n = 0;

  g_string_append_printf (stem, "%03u", index);
  for (const char *p = ascii; *p != '\0' && n < 4; p++)
    {
      if (g_ascii_isalpha (*p) && at_start)
        g_string_append_printf (stem, "%s%c", n++ == 0 ? "-" : "", g_ascii_toupper (*p));
      at_start = !g_ascii_isalnum (*p);
    }

  return g_string_free (g_steal_pointer (&stem), FALSE);
}
