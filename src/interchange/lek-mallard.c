/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. One pass over the text; a page is handed to the book when
 * its element ends.
 */

#include "config.h"

#include "interchange/lek-mallard.h"

#include <string.h>

typedef enum
{
  HOLDER_NONE,
  HOLDER_LIST,
  HOLDER_STEPS,
  HOLDER_TERMS,
  HOLDER_NOTE,
} Holder;

typedef enum
{
  LINE_NONE,
  LINE_BLOCK,        /* goes into a block */
  LINE_TITLE,
  LINE_SORT,
  LINE_ABOUT,
} Line;

typedef struct
{
  LekHelpBook *book;
  LekHelpPage *page;
  GPtrArray   *sections;    /* ids of the sections that are open; the last may wait for its title */
  gboolean     in_info;
  Holder       holder;
  gboolean     in_item;
  int          number;
  Line         line;
  gboolean     is_source;
  GString     *markup;
  GString     *words;
  int          n_keys;      /* in the sequence of keys that is open; -1: none is */
} Reader;

static void
fail (GMarkupParseContext  *context,
      GError              **error,
      const char           *what)
{
  int line;

  g_markup_parse_context_get_position (context, &line, NULL);
  g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, "line %d: %s", line, what);
}

static const char *
get_attribute (const char **names,
               const char **values,
               const char  *wanted)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (strcmp (names[i], wanted) == 0)
      return values[i];

  return NULL;
}

static void
begin_line (Reader *self,
            Line    line)
{
  self->line = line;
  g_string_truncate (self->markup, 0);
  g_string_truncate (self->words, 0);
}

/* Which Pango markup stands for an element in a line; NULL: it is no such element. */
static const char *
find_inline (const char *element)
{
  static const struct
  {
    const char *mallard;
    const char *pango;
  } elements[] = {
    { "em", "i" },
    { "gui", "b" },
    { "key", "b" },
    { "code", "tt" },
    { "link", "a" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    if (strcmp (elements[i].mallard, element) == 0)
      return elements[i].pango;

  return NULL;
}

static void
begin_inline (Reader      *self,
              const char  *element,
              const char **names,
              const char **values)
{
  const char *address = get_attribute (names, values, "xref");
  const char *url = get_attribute (names, values, "href");

  if (strcmp (element, "key") == 0 && self->n_keys >= 0 && self->n_keys++ > 0)
    {
      g_string_append_c (self->markup, '+');
      g_string_append_c (self->words, '+');
    }

  if (strcmp (element, "link") == 0)
    {
      g_autofree char *target = g_markup_printf_escaped ("%s%s", address != NULL ? "help:" : "",
                                                         address != NULL ? address : url != NULL ? url : "");

      g_string_append_printf (self->markup, "<a href=\"%s\">", target);
    }
  else
    g_string_append_printf (self->markup, "<%s>", find_inline (element));
}

static gboolean
begin_in_line (Reader               *self,
               GMarkupParseContext  *context,
               const char           *element,
               const char          **names,
               const char          **values,
               GError              **error)
{
  if (strcmp (element, "keyseq") == 0)
    self->n_keys = 0;
  else if (find_inline (element) != NULL)
    begin_inline (self, element, names, values);
  else
    {
      fail (context, error, "an element that is not understood within a line of text");
      return FALSE;
    }

  return TRUE;
}

static gboolean
begin_in_info (Reader      *self,
               const char  *element,
               const char **names,
               const char **values)
{
  const char *type = get_attribute (names, values, "type");
  const char *address = get_attribute (names, values, "xref");

  if (strcmp (element, "desc") == 0)
    begin_line (self, LINE_ABOUT);
  else if (strcmp (element, "title") == 0 && g_strcmp0 (type, "sort") == 0)
    begin_line (self, LINE_SORT);
  else if (strcmp (element, "link") == 0 && g_strcmp0 (type, "guide") == 0 && self->page->place == NULL)
    self->page->place = g_strdup (address);
  else if (strcmp (element, "link") == 0 && g_strcmp0 (type, "seealso") == 0 && address != NULL)
    g_ptr_array_add (self->page->see_also, g_strdup (address));
  else
    return FALSE;

  return TRUE;
}

static Holder
find_holder (const char *element)
{
  static const char *const holders[] = { "", "list", "steps", "terms", "note" };

  for (guint i = 1; i < G_N_ELEMENTS (holders); i++)
    if (strcmp (holders[i], element) == 0)
      return (Holder) i;

  return HOLDER_NONE;
}

static gboolean
begin_in_page (Reader      *self,
               const char  *element,
               const char **names,
               const char **values)
{
  gboolean takes_text = self->holder == HOLDER_NONE || self->holder == HOLDER_NOTE || self->in_item;

  if (strcmp (element, "info") == 0 && self->sections->len == 0)
    self->in_info = TRUE;
  else if (strcmp (element, "section") == 0 && self->holder == HOLDER_NONE && self->sections->len < 2)
    g_ptr_array_add (self->sections, g_strdup (get_attribute (names, values, "id")));
  else if (find_holder (element) != HOLDER_NONE && self->holder == HOLDER_NONE)
    {
      self->holder = find_holder (element);
      self->number = 0;
    }
  else if (strcmp (element, "item") == 0 && self->holder != HOLDER_NONE && self->holder != HOLDER_NOTE)
    {
      self->in_item = TRUE;
      self->number++;
    }
  else if (strcmp (element, "title") == 0 && self->holder != HOLDER_NOTE)
    begin_line (self, LINE_TITLE);
  else if (strcmp (element, "p") == 0 && takes_text)
    {
      begin_line (self, LINE_BLOCK);
      self->is_source = g_strcmp0 (get_attribute (names, values, "style"), "source") == 0;
    }
  else
    return FALSE;

  return TRUE;
}

static void
start_element (GMarkupParseContext  *context,
               const char           *element,
               const char          **names,
               const char          **values,
               gpointer              user_data,
               GError              **error)
{
  Reader *self = user_data;
  gboolean understood;

  if (self->line != LINE_NONE)
    {
      begin_in_line (self, context, element, names, values, error);
      return;
    }

  if (self->page == NULL)
    {
      understood = strcmp (element, "help") == 0 ||
                   (strcmp (element, "page") == 0 && get_attribute (names, values, "id") != NULL);
      if (strcmp (element, "page") == 0 && understood)
        {
          self->page = lek_help_page_new ();
          self->page->id = g_strdup (get_attribute (names, values, "id"));
        }
    }
  else if (self->in_info)
    understood = begin_in_info (self, element, names, values);
  else
    understood = begin_in_page (self, element, names, values);

  if (!understood)
    {
      g_autofree char *what = g_strdup_printf ("%s is not understood here", element);

      fail (context, error, what);
    }
}

static void
text (GMarkupParseContext  *context,
      const char           *words,
      gsize                 length,
      gpointer              user_data,
      GError              **error)
{
  Reader *self = user_data;

  if (self->line == LINE_NONE)
    return;

  /* A sequence of keys is keys only; the space between them says nothing. */
  if (self->n_keys >= 0 && g_strcmp0 (g_markup_parse_context_get_element (context), "keyseq") == 0)
    return;

  for (gsize i = 0; i < length; i++)
    {
      gboolean space = g_ascii_isspace (words[i]);

      if (space && (self->words->len == 0 || self->words->str[self->words->len - 1] == ' '))
        continue;

      g_string_append_c (self->words, space ? ' ' : words[i]);
      if (words[i] == '&')
        g_string_append (self->markup, "&amp;");
      else if (words[i] == '<')
        g_string_append (self->markup, "&lt;");
      else
        g_string_append_c (self->markup, space ? ' ' : words[i]);
    }
}

static LekHelpBlockKind
find_kind (Reader *self)
{
  switch (self->holder)
    {
    case HOLDER_LIST:
      return LEK_HELP_ITEM;
    case HOLDER_STEPS:
      return LEK_HELP_STEP;
    case HOLDER_TERMS:
      return LEK_HELP_MEANING;
    case HOLDER_NOTE:
      return LEK_HELP_NOTE;
    case HOLDER_NONE:
    default:
      return self->is_source ? LEK_HELP_SOURCE : LEK_HELP_PARAGRAPH;
    }
}

static LekHelpBlock *
add_block (Reader           *self,
           LekHelpBlockKind  kind)
{
  LekHelpBlock *block = lek_help_page_add_block (self->page, kind);

  block->markup = g_strdup (self->markup->str);
  block->words = g_strdup (self->words->str);
  if (kind == LEK_HELP_STEP)
    block->number = self->number;

  return block;
}

static void
end_title (Reader *self)
{
  if (self->holder == HOLDER_TERMS)
    add_block (self, LEK_HELP_TERM);
  else if (self->sections->len > 0)
    {
      LekHelpBlock *block = add_block (self, LEK_HELP_HEADING);

      block->id = g_strdup (g_ptr_array_index (self->sections, self->sections->len - 1));
      block->level = (int) self->sections->len + 1;
    }
  else
    self->page->title = g_strdup (self->words->str);
}

static void
end_line (Reader *self)
{
  g_strchomp (self->words->str);
  g_strchomp (self->markup->str);

  if (self->line == LINE_TITLE)
    end_title (self);
  else if (self->line == LINE_SORT)
    self->page->sort = g_strdup (self->words->str);
  else if (self->line == LINE_ABOUT)
    self->page->about = g_strdup (self->words->str);
  else
    add_block (self, find_kind (self));

  self->line = LINE_NONE;
}

static void
end_page (Reader               *self,
          GMarkupParseContext  *context,
          GError              **error)
{
  if (self->page->title == NULL)
    {
      fail (context, error, "a page without a title");
      return;
    }

  lek_help_book_take_page (self->book, g_steal_pointer (&self->page));
}

static void
end_element (GMarkupParseContext  *context,
             const char           *element,
             gpointer              user_data,
             GError              **error)
{
  Reader *self = user_data;

  if (self->line != LINE_NONE && strcmp (element, "keyseq") == 0)
    self->n_keys = -1;
  else if (self->line != LINE_NONE && find_inline (element) != NULL)
    g_string_append_printf (self->markup, "</%s>", find_inline (element));
  else if (self->line != LINE_NONE)
    end_line (self);
  else if (strcmp (element, "info") == 0)
    self->in_info = FALSE;
  else if (strcmp (element, "section") == 0)
    g_ptr_array_remove_index (self->sections, self->sections->len - 1);
  else if (strcmp (element, "item") == 0)
    self->in_item = FALSE;
  else if (find_holder (element) != HOLDER_NONE)
    self->holder = HOLDER_NONE;
  else if (strcmp (element, "page") == 0)
    end_page (self, context, error);
}

LekHelpBook *
lek_mallard_read (const char  *xml,
                  gssize       length,
                  GError     **error)
{
  static const GMarkupParser parser = { start_element, end_element, text, NULL, NULL };
  g_autoptr(LekHelpBook) book = lek_help_book_new ();
  g_autoptr(GMarkupParseContext) context = NULL;
  Reader reader = { .book = book, .n_keys = -1 };
  gboolean done;

  g_return_val_if_fail (xml != NULL, NULL);

  reader.sections = g_ptr_array_new_with_free_func (g_free);
  reader.markup = g_string_new (NULL);
  reader.words = g_string_new (NULL);
  context = g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, &reader, NULL);
  done = g_markup_parse_context_parse (context, xml, length, error) &&
         g_markup_parse_context_end_parse (context, error);

  g_clear_pointer (&reader.page, lek_help_page_free);
  g_ptr_array_unref (reader.sections);
  g_string_free (reader.markup, TRUE);
  g_string_free (reader.words, TRUE);

  return done ? g_steal_pointer (&book) : NULL;
}
