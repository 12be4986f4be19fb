/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Facts as one line of text, "name=value name=value …". It is kept with an
 * assessment, so that an old assessment stays readable and can be compared
 * with the facts of today.
 */

#include "config.h"

#include <string.h>

#include "core/assess/lek-facts-names.h"

static void
append_categories (GString  *line,
                   guint64   categories)
{
  const LekFactField *field = lek_fact_get_field (LEK_FACT_CATEGORIES);
  const char *comma = "";

  if (categories == 0)
    g_string_append (line, "none");
  for (guint i = 0; i < field->n_nicks; i++)
    {
      if (!(categories & (G_GUINT64_CONSTANT (1) << i)))
        continue;
      g_string_append (line, comma);
      g_string_append (line, field->nicks[i]);
      comma = ",";
    }
}

static void
append_value (GString        *line,
              const LekFacts *self,
              LekFact         fact)
{
  static const char *const tri[] = { "no", "yes", "unknown" };
  const LekFactField *field = lek_fact_get_field (fact);

  if (lek_facts_is_unknown (self, fact))
    g_string_append (line, "unknown");
  else if (field->kind == LEK_FACT_KIND_TRI)
    g_string_append (line, tri[lek_facts_get_value (self, fact)]);
  else if (field->kind == LEK_FACT_KIND_CHOICE)
    g_string_append (line, field->nicks[lek_facts_get_value (self, fact)]);
  else if (field->kind == LEK_FACT_KIND_COUNT)
    g_string_append_printf (line, "%" G_GINT64_FORMAT, self->count);
  else
    append_categories (line, self->categories);
}

char *
lek_facts_to_string (const LekFacts *self)
{
  GString *line;

  g_return_val_if_fail (self != NULL, NULL);

  line = g_string_new (NULL);
  for (guint i = 0; i < LEK_N_FACTS; i++)
    {
      if (i > 0)
        g_string_append_c (line, ' ');
      g_string_append (line, lek_fact_get_field (i)->name);
      g_string_append_c (line, '=');
      append_value (line, self, i);
    }

  return g_string_free (line, FALSE);
}

static gboolean
parse_categories (LekFacts   *facts,
                  const char *value)
{
  g_auto(GStrv) nicks = g_strsplit (value, ",", -1);

  facts->categories = 0;
  if (strcmp (value, "none") == 0)
    return TRUE;

  for (guint i = 0; nicks[i] != NULL; i++)
    {
      guint64 bit = lek_data_category_from_nick (nicks[i]);

      if (bit == 0)
        return FALSE;
      facts->categories |= bit;
    }

  return facts->categories != 0;
}

static gboolean
parse_tri (LekFacts   *facts,
           LekFact     fact,
           const char *value)
{
  if (strcmp (value, "yes") != 0 && strcmp (value, "no") != 0)
    return FALSE;

  lek_facts_set_value (facts, fact, *value == 'y' ? LEK_TRI_YES : LEK_TRI_NO);

  return TRUE;
}

static gboolean
parse_value (LekFacts   *facts,
             LekFact     fact,
             const char *value)
{
  /* For the recipient "unknown" is a value like the others, and the same. */
  if (strcmp (value, "unknown") == 0)
    {
      lek_facts_set_unknown (facts, fact);
      return TRUE;
    }

  switch (lek_fact_get_field (fact)->kind)
    {
    case LEK_FACT_KIND_TRI:
      return parse_tri (facts, fact, value);
    case LEK_FACT_KIND_CHOICE:
      return lek_facts_set_nick (facts, fact, value);
    case LEK_FACT_KIND_COUNT:
      return g_ascii_string_to_signed (value, 10, 0, G_MAXINT64, &facts->count, NULL);
    case LEK_FACT_KIND_CATEGORIES:
    default:
      return parse_categories (facts, value);
    }
}

static gboolean
parse_word (LekFacts   *facts,
            char       *word,
            guint64    *given)
{
  char *value = strchr (word, '=');

  if (value == NULL)
    return FALSE;

  *value++ = '\0';
  for (guint i = 0; i < LEK_N_FACTS; i++)
    {
      if (strcmp (lek_fact_get_field (i)->name, word) != 0)
        continue;
      *given |= LEK_FACT_BIT (i);
      return parse_value (facts, i, value);
    }

  return FALSE;
}

LekFacts *
lek_facts_from_string (const char *line)
{
  g_autoptr(LekFacts) facts = NULL;
  g_auto(GStrv) words = NULL;
  guint64 given = 0;

  g_return_val_if_fail (line != NULL, NULL);

  facts = lek_facts_new ();
  words = g_strsplit (line, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] != '\0' && !parse_word (facts, words[i], &given))
        return NULL;
    }
  lek_facts_complete (facts, given);

  return g_steal_pointer (&facts);
}
