/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. One pass over the text; a field in quotes may hold line
 * ends, so lines are counted where they begin.
 */

#include "config.h"

#include "interchange/lek-addressees-csv.h"

#include <string.h>

#define BOM "\xef\xbb\xbf"
#define N_COLUMNS 5
/* No spreadsheet of recipients is wider. */
#define MAX_FIELDS 64

static const char *const column_names[N_COLUMNS][4] = {
  { "naam", "name", NULL },
  { "adres", "address", NULL },
  { "e-mail", "email", "mail", NULL },
  { "kind", "child", NULL },
  { "taal", "language", NULL },
};

/**
 * Reading: how far the text was read.
 * @line: number of the line where @at stands
 * @columns: for each field of a row its column, or -1; NULL when they stand in our own order
 */
typedef struct
{
  const char *at;
  char        separator;
  guint       line;
  GArray     *columns;
} Reading;

static gboolean
refuse (guint        line,
        GError     **error,
        const char  *message)
{
  g_set_error (error, LEK_ADDRESSEE_ERROR, LEK_ADDRESSEE_ERROR_VALUE, "line %u: %s", line, message);

  return FALSE;
}

/* What stands most in the first line, outside quotes. */
static char
find_separator (const char *text)
{
  static const char separators[] = { ';', '\t', ',' };
  guint counts[G_N_ELEMENTS (separators)] = { 0 };
  gboolean quoted = FALSE;
  guint best = 0;

  for (const char *p = text; *p != '\0' && (quoted || (*p != '\n' && *p != '\r')); p++)
    {
      if (*p == '"')
        quoted = !quoted;
      for (guint i = 0; !quoted && i < G_N_ELEMENTS (separators); i++)
        counts[i] += *p == separators[i];
    }

  for (guint i = 1; i < G_N_ELEMENTS (separators); i++)
    {
      if (counts[i] > counts[best])
        best = i;
    }

  return separators[best];
}

static gboolean
read_quoted (Reading  *reading,
             GString  *field,
             GError  **error)
{
  guint begun = reading->line;

  for (reading->at++; *reading->at != '\0'; reading->at++)
    {
      if (*reading->at == '"' && reading->at[1] != '"')
        {
          reading->at++;
          return TRUE;
        }
      if (*reading->at == '"')
        reading->at++;
      if (*reading->at == '\n')
        reading->line++;
      if (*reading->at != '\r')
        g_string_append_c (field, *reading->at);
    }

  return refuse (begun, error, "a quote is not closed");
}

static gboolean
at_field_end (const Reading *reading)
{
  return *reading->at == '\0' || *reading->at == reading->separator ||
         *reading->at == '\n' || *reading->at == '\r';
}

/* The apostrophe with which a spreadsheet is told that this is no formula. */
static void
take_apostrophe_off (GString *field)
{
  if (field->len > 1 && field->str[0] == '\'' && strchr ("=+-@", field->str[1]) != NULL)
    g_string_erase (field, 0, 1);
}

static gboolean
read_field (Reading    *reading,
            GPtrArray  *row,
            GError    **error)
{
  g_autoptr(GString) field = g_string_new (NULL);

  if (*reading->at == '"')
    {
      if (!read_quoted (reading, field, error))
        return FALSE;
      if (!at_field_end (reading))
        return refuse (reading->line, error, "there is something after a closing quote");
    }

  for (; !at_field_end (reading); reading->at++)
    g_string_append_c (field, *reading->at);

  take_apostrophe_off (field);
  if (row->len == MAX_FIELDS)
    return refuse (reading->line, error, "there are too many fields");
  g_ptr_array_add (row, g_string_free (g_steal_pointer (&field), FALSE));

  return TRUE;
}

/* (transfer full): the fields of the next row. */
static GPtrArray *
read_row (Reading  *reading,
          GError  **error)
{
  g_autoptr(GPtrArray) row = g_ptr_array_new_with_free_func (g_free);

  for (;;)
    {
      if (!read_field (reading, row, error))
        return NULL;
      if (*reading->at != reading->separator || *reading->at == '\0')
        break;
      reading->at++;
    }

  if (*reading->at == '\r')
    reading->at++;
  if (*reading->at == '\n')
    reading->at++;
  reading->line++;

  return g_steal_pointer (&row);
}

static gboolean
is_empty (GPtrArray *row)
{
  for (guint i = 0; i < row->len; i++)
    {
      if (*g_strstrip (g_ptr_array_index (row, i)) != '\0')
        return FALSE;
    }

  return TRUE;
}

static int
find_column (const char *name)
{
  g_autofree char *lower = g_utf8_strdown (name, -1);

  g_strstrip (lower);
  for (int i = 0; i < N_COLUMNS; i++)
    {
      if (g_strv_contains (column_names[i], lower))
        return i;
    }

  return -1;
}

/* TRUE when the row names the columns instead of a recipient. */
static gboolean
read_header (Reading   *reading,
             GPtrArray *row)
{
  g_autoptr(GArray) columns = g_array_new (FALSE, FALSE, sizeof (int));
  gboolean has_name = FALSE;

  for (guint i = 0; i < row->len; i++)
    {
      int column = find_column (g_ptr_array_index (row, i));

      has_name = has_name || column == 0;
      g_array_append_val (columns, column);
    }

  if (!has_name)
    return FALSE;

  reading->columns = g_steal_pointer (&columns);

  return TRUE;
}

static LekAddressee *
make_addressee (const Reading  *reading,
                GPtrArray      *row,
                GError        **error)
{
  const char *fields[MAX_FIELDS + 1] = { NULL };
  guint n = row->len;

  for (guint i = 0; i < row->len; i++)
    fields[i] = g_ptr_array_index (row, i);

  if (reading->columns != NULL)
    {
      n = N_COLUMNS;
      for (guint i = 0; i < N_COLUMNS; i++)
        fields[i] = "";
      for (guint i = 0; i < MIN (row->len, reading->columns->len); i++)
        {
          int column = g_array_index (reading->columns, int, i);

          if (column >= 0)
            fields[column] = g_ptr_array_index (row, i);
        }
    }

  fields[n] = NULL;

  return lek_addressee_from_fields (fields, error);
}

static gboolean
take_row (Reading    *reading,
          guint       line,
          GPtrArray  *row,
          GPtrArray  *addressees,
          GError    **error)
{
  LekAddressee *addressee;

  if (is_empty (row) || (addressees->len == 0 && reading->columns == NULL && read_header (reading, row)))
    return TRUE;

  if (addressees->len == LEK_ADDRESSEES_MAX)
    return refuse (line, error, "there are too many lines");

  addressee = make_addressee (reading, row, error);
  if (addressee == NULL)
    {
      g_prefix_error (error, "line %u: ", line);
      return FALSE;
    }

  g_ptr_array_add (addressees, addressee);

  return TRUE;
}

static GPtrArray *
read_all (const char  *text,
          GError     **error)
{
  g_autoptr(GPtrArray) addressees = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_addressee_free);
  g_autoptr(GArray) columns = NULL;
  Reading reading = { .at = text, .separator = find_separator (text), .line = 1 };

  while (*reading.at != '\0')
    {
      guint line = reading.line;
      g_autoptr(GPtrArray) row = read_row (&reading, error);
      gboolean taken = row != NULL && take_row (&reading, line, row, addressees, error);

      if (columns == NULL)
        columns = reading.columns;
      if (!taken)
        return NULL;
    }

  return g_steal_pointer (&addressees);
}

GPtrArray *
lek_addressees_from_csv (const char  *bytes,
                         gsize        length,
                         GError     **error)
{
  g_autofree char *text = NULL;

  if (length > LEK_CSV_MAX_SIZE)
    return refuse (1, error, "the file is too large"), NULL;

  if (length >= strlen (BOM) && memcmp (bytes, BOM, strlen (BOM)) == 0)
    {
      bytes += strlen (BOM);
      length -= strlen (BOM);
    }

  if (length > 0 && !g_utf8_validate_len (bytes, length, NULL))
    return refuse (1, error, "the file is not UTF-8 text"), NULL;

  text = g_strndup (bytes, length);

  return read_all (text, error);
}

static void
write_field (GString    *text,
             const char *field,
             gboolean    last)
{
  g_auto(GStrv) pieces = g_strsplit (field != NULL ? field : "", "\"", -1);
  g_autofree char *doubled = g_strjoinv ("\"\"", pieces);
  gboolean formula = *doubled != '\0' && strchr ("=+-@\t\r", *doubled) != NULL;

  g_string_append_printf (text, "\"%s%s\"%s", formula ? "'" : "", doubled, last ? "\r\n" : ";");
}

char *
lek_addressees_to_csv (GPtrArray *addressees)
{
  g_autoptr(GString) text = g_string_new (BOM);

  for (guint i = 0; i < N_COLUMNS; i++)
    write_field (text, column_names[i][0], i == N_COLUMNS - 1);

  for (guint i = 0; i < addressees->len; i++)
    {
      const LekAddressee *addressee = g_ptr_array_index (addressees, i);

      write_field (text, addressee->name, FALSE);
      write_field (text, addressee->address, FALSE);
      write_field (text, addressee->email, FALSE);
      write_field (text, addressee->child, FALSE);
      write_field (text, addressee->language, TRUE);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
