/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "ui/parts/lek-word-breaks.h"

#include <string.h>

/* Shorter words fit on the smallest screen, with large text too. */
#define LONG_WORD 14
/* What is longer is parted anywhere again, or it would ask for more room than there is. */
#define LONGEST_PART 11

/* Before these a long word may be parted. */
static const char *const parts[] = {
  "adres", "autoriteit", "bescherming", "beveiliging", "bewaar", "bureau", "catie", "datum", "gegevens",
  "formulier", "houder", "incident", "komst", "melding", "nummer", "opvang", "organisatie", "overeen",
  "persoon", "strategie", "toezicht", "verantwoord", "verwerk", "verzekering", "woordelijk",
};

static void
add (PangoAttrList  *list,
     PangoAttribute *attribute,
     gsize           start,
     gsize           end)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (list, attribute);
}

static gboolean
begins_part (const char *place,
             const char *end)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if ((gsize) (end - place) >= strlen (parts[i]) && g_ascii_strncasecmp (place, parts[i], strlen (parts[i])) == 0)
      return TRUE;

  return FALSE;
}

/* Of an address or a number a part also ends at its signs. */
static const char *
find_end_of_part (const char *part,
                  const char *end)
{
  const char *place = g_utf8_next_char (part);

  while (place < end && strchr (".@-", place[-1]) == NULL && !begins_part (place, end))
    place = g_utf8_next_char (place);

  return place;
}

static void
part_word (PangoAttrList *list,
           const char    *words,
           const char    *start,
           const char    *end)
{
  const char *next;

  if (find_end_of_part (start, end) == end)
    return;

  for (const char *part = start; part < end; part = next)
    {
      next = find_end_of_part (part, end);
      if (g_utf8_strlen (part, next - part) <= LONGEST_PART)
        add (list, pango_attr_allow_breaks_new (FALSE), part - words, next - words);
    }
}

/* A letter or two before a hyphen is no word that can stand alone at the end of a line. */
static void
keep_hyphen (PangoAttrList *list,
             const char    *words,
             const char    *start,
             const char    *end)
{
  const char *hyphen = memchr (start, '-', end - start);

  if (hyphen != NULL && hyphen > start && hyphen + 1 < end && g_utf8_strlen (start, hyphen - start) <= 2)
    add (list, pango_attr_allow_breaks_new (FALSE), start - words, g_utf8_next_char (hyphen + 1) - words);
}

static gboolean
is_address (const char *start,
            const char *end)
{
  for (const char *place = start; place + 1 < end; place++)
    if (*place == '@' || *place == '/' || (*place == '.' && g_ascii_isalnum (place[1])))
      return TRUE;

  return FALSE;
}

PangoAttrList *
lek_word_breaks_find (const char *words)
{
  PangoAttrList *list = pango_attr_list_new ();
  const char *end;

  g_return_val_if_fail (words != NULL, NULL);

  for (const char *start = words; *start != '\0'; start = end + strspn (end, " \n"))
    {
      end = start + strcspn (start, " \n");
      keep_hyphen (list, words, start, end);
      if (g_utf8_strlen (start, end - start) >= LONG_WORD)
        part_word (list, words, start, end);
      /* A hyphen would be read as part of it. */
      if (is_address (start, end))
        add (list, pango_attr_insert_hyphens_new (FALSE), start - words, end - words);
    }

  return list;
}

static void
words_changed_cb (GtkLabel *label)
{
  PangoAttrList *list = lek_word_breaks_find (gtk_label_get_text (label));

  gtk_label_set_attributes (label, list);
  g_clear_pointer (&list, pango_attr_list_unref);
}

void
lek_word_breaks_follow (GtkLabel *label)
{
  g_return_if_fail (GTK_IS_LABEL (label));

  g_signal_connect (label, "notify::label", G_CALLBACK (words_changed_cb), NULL);
  words_changed_cb (label);
}

void
lek_word_breaks_follow_all (GtkWidget *top)
{
  g_return_if_fail (GTK_IS_WIDGET (top));

  if (GTK_IS_LABEL (top))
    lek_word_breaks_follow (GTK_LABEL (top));

  for (GtkWidget *child = gtk_widget_get_first_child (top);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    lek_word_breaks_follow_all (child);
}
