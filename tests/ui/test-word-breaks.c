/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where words are parted on lines that are too short for them. How wide letters are
 * depends on the fonts there are: a line is as wide as some of its words.
 */

#include "config.h"

#include "ui/parts/lek-word-breaks.h"

#include <pango/pangocairo.h>

static int
measure (PangoContext *context,
         const char   *words)
{
  g_autoptr(PangoLayout) layout = pango_layout_new (context);
  int width;

  pango_layout_set_text (layout, words, -1);
  pango_layout_get_size (layout, &width, NULL);

  return width;
}

/* The lines of @words where there is room for @room, with a stroke between them. */
static char *
set_in_lines (const char *words,
              const char *room)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr(PangoLayout) layout = pango_layout_new (context);
  g_autoptr(GString) lines = g_string_new (NULL);
  PangoAttrList *attributes = lek_word_breaks_find (words);

  pango_layout_set_text (layout, words, -1);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, measure (context, room));
  for (int i = 0; i < pango_layout_get_line_count (layout); i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);
      g_autofree char *part = g_strndup (words + line->start_index, (gsize) line->length);

      g_string_append_printf (lines, "%s%s", i > 0 ? "|" : "", g_strchomp (part));
    }

  g_object_unref (context);

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static void
test_breaks (void)
{
  static const struct { const char *words, *room, *lines; } cases[] = {
    { "Gaat het om persoonsgegevens?", "persoonsgegeve", "Gaat het om|persoons|gegevens?" },
    { "Burgerservicenummer (BSN)", "Burgerservicenum", "Burgerservice|nummer (BSN)" },
    { "Communicatiestrategie", "Communicatiestr", "Communicatie|strategie" },
    { "Verwerkersovereenkomst", "Verwerkersovereenko", "Verwerkersovereen|komst" },
    { "door een verkeerd e-mailadres", "door een verkeerd e-", "door een verkeerd|e-mailadres" },
    { "met wie, IP-adres", "met wie, IP-", "met wie,|IP-adres" },
    { "meldpunt.autoriteitpersoonsgegevens.nl", "meldpunt.autoriteitpers", "meldpunt.autoriteit|persoonsgegevens.nl" },
    { "verwerkersovereenkomst", "verwerkersov", "verwerkers|overeen|komst" },
    { "geboortedatums", "geboortedatu", "geboorte|datums" },
    { "Contactpersoon", "Contactperso", "Contact|persoon" },
    { "VOORBEELD-0001", "VOORBEELD-00", "VOORBEELD-|0001" },
    { "sanne@zonnebloem.example", "sanne@zonne", "sanne@|zonnebloem.|example" },
    { "The people concerned", "The people con", "The people|concerned" },
    { "Wat is er gebeurd?", "Wat is er gebeurd?", "Wat is er gebeurd?" },
    { "", "x", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *lines = set_in_lines (cases[i].words, cases[i].room);

      g_assert_cmpstr (lines, ==, cases[i].lines);
    }
}

static gboolean
says_nothing (const char *words)
{
  PangoAttrList *list = lek_word_breaks_find (words);
  GSList *attributes = pango_attr_list_get_attributes (list);
  gboolean nothing = attributes == NULL;

  g_slist_free_full (attributes, (GDestroyNotify) pango_attribute_destroy);
  pango_attr_list_unref (list);

  return nothing;
}

static void
test_nothing_to_say (void)
{
  g_assert_true (says_nothing ("Wat is er gebeurd?"));
  g_assert_true (says_nothing ("Reservekopieën"));
  g_assert_true (says_nothing ("een half-open deur - dicht"));
  g_assert_false (says_nothing ("e-mail"));
  g_assert_false (says_nothing ("sanne@dezonnebloem.example"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/word-breaks/words-are-parted-between-words", test_breaks);
  g_test_add_func ("/word-breaks/most-words-need-nothing", test_nothing_to_say);

  return g_test_run ();
}
