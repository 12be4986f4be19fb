/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Numbers are recognised by their own check digits, so that an
 * amount or a date is not taken for one. Names are harder: a recorded name and
 * a common first name are always found; another word is taken for a name when
 * it has a capital in the middle of a sentence. That covers rather too much
 * than too little.
 */

#include "config.h"

#include "core/guard/lek-guard.h"

#include <string.h>

#include "core/guard/lek-guard-names.h"

#define EMAIL "[\\p{L}0-9._%+-]+@[\\p{L}0-9-]+(?:\\.[\\p{L}0-9-]+)+"
#define IBAN "\\b[A-Za-z]{2}[0-9]{2}(?:[ ]?[A-Za-z0-9]{4}){2,7}(?:[ ]?[A-Za-z0-9]{1,3})?\\b"
#define BSN "(?<![0-9.,+/-])[0-9](?:[ .]?[0-9]){7,8}(?![0-9]|[.,/-][0-9])"
#define TELEPHONE "(?<![0-9+])(?:\\+[0-9]{2}|00[1-9][0-9]|0)(?:[ ()-]{0,2}[0-9]){8,10}(?![0-9])"
#define WORD "\\p{L}[\\p{L}\\p{M}'’]*(?:-\\p{L}[\\p{L}\\p{M}]*)*"

static GRegex *
get_regex (LekFindingKind kind)
{
  static const char *const patterns[] = {
    [LEK_FINDING_BSN] = BSN,
    [LEK_FINDING_IBAN] = IBAN,
    [LEK_FINDING_TELEPHONE] = TELEPHONE,
    [LEK_FINDING_EMAIL] = EMAIL,
    [LEK_FINDING_NAME] = WORD,
  };
  static GRegex *regexes[G_N_ELEMENTS (patterns)];
  static gsize made;

  if (g_once_init_enter (&made))
    {
      for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
        regexes[i] = g_regex_new (patterns[i], G_REGEX_OPTIMIZE, 0, NULL);
      g_once_init_leave (&made, 1);
    }

  return regexes[kind];
}

/* The eleven-test: 9·a + 8·b + … + 2·h − i is a multiple of eleven, and not nought. */
static gboolean
is_bsn (const char *text)
{
  int digits[9] = { 0 };
  int n = 0;
  int sum = 0;

  for (; *text != '\0'; text++)
    {
      if (!g_ascii_isdigit (*text))
        continue;
      if (n == 9)
        return FALSE;
      digits[n++] = g_ascii_digit_value (*text);
    }

  /* An old number of eight digits has lost its leading nought. */
  if (n == 8)
    {
      memmove (digits + 1, digits, 8 * sizeof *digits);
      digits[0] = 0;
    }

  for (int i = 0; i < 8; i++)
    sum += (9 - i) * digits[i];
  sum -= digits[8];

  return n >= 8 && sum != 0 && sum % 11 == 0;
}

/* ISO 13616: with the first four to the back and letters as 10 … 35, the number leaves one when divided by 97. */
static gboolean
is_iban (const char *text)
{
  g_autoptr(GString) compact = g_string_new (NULL);
  int rest = 0;

  for (; *text != '\0'; text++)
    {
      if (g_ascii_isalnum (*text))
        g_string_append_c (compact, g_ascii_toupper (*text));
    }

  if (compact->len < 15 || compact->len > 34)
    return FALSE;

  for (gsize i = 0; i < compact->len; i++)
    {
      char letter = compact->str[(i + 4) % compact->len];
      int value = g_ascii_isdigit (letter) ? letter - '0' : letter - 'A' + 10;

      rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }

  return rest == 1;
}

static gboolean
overlaps (GArray *findings,
          gsize   start,
          gsize   end)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const LekFinding *finding = &g_array_index (findings, LekFinding, i);

      if (start < finding->start + finding->length && finding->start < end)
        return TRUE;
    }

  return FALSE;
}

static gboolean
begins_sentence (const char *text,
                 gsize       start)
{
  const char *at = text + start;

  while (at > text)
    {
      gunichar letter;

      at = g_utf8_prev_char (at);
      letter = g_utf8_get_char (at);
      if (letter == '\n' || letter == '\r')
        return TRUE;
      if (g_unichar_isspace (letter))
        continue;

      return strchr (".!?:;()\"'*-", (int) letter) != NULL || letter == 0x2013 || letter == 0x2022
             || letter == 0x201c || letter == 0x2018 || letter == 0x2192 || letter == 0xb7;
    }

  return TRUE;
}

/* "van den" in "Roos van den Berg", "Familie" before a name: everywhere in Dutch, so it names nobody. */
static gboolean
is_particle (const char *part)
{
  static const char *const particles[] = {
    "aan", "de", "den", "der", "des", "di", "el", "en", "fam", "familie", "het", "in", "la", "le", "meneer", "mevrouw",
    "op", "te", "ten", "ter", "uit", "van", "voor", "von", NULL
  };

  return g_strv_contains (particles, part);
}

/* "Bakker-van den Berg" is found by "Bakker" too. */
static gboolean
names_hold (const char *const *names,
            const char        *folded)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *name = g_utf8_casefold (names[i], -1);
      g_auto(GStrv) parts = g_strsplit_set (name, " \t-", -1);

      if (g_strv_contains ((const char *const *) parts, folded))
        return TRUE;
    }

  return FALSE;
}

gboolean
lek_guard_is_recorded (const char        *word,
                       const char *const *names)
{
  g_autofree char *folded = g_utf8_casefold (word, -1);
  g_auto(GStrv) parts = g_strsplit (folded, "-", -1);

  for (guint i = 0; names != NULL && parts[i] != NULL; i++)
    {
      if (g_utf8_strlen (parts[i], -1) > 1 && !is_particle (parts[i]) && names_hold (names, parts[i]))
        return TRUE;
    }

  return FALSE;
}

/* One capital, at the front, and more letters than that: not AP, not WhatsApp, not the English I. */
static gboolean
is_capitalised (const char *word)
{
  gboolean first = TRUE;
  gboolean after_hyphen = FALSE;

  for (const char *at = word; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (first && !g_unichar_isupper (letter))
        return FALSE;
      if (!first && !after_hyphen && g_unichar_isupper (letter))
        return FALSE;
      after_hyphen = letter == '-';
      first = FALSE;
    }

  return g_utf8_strlen (word, -1) > 1;
}

static gboolean
is_name (const char        *text,
         gsize              start,
         const char        *word,
         const char *const *names)
{
  if (lek_guard_is_recorded (word, names))
    return TRUE;
  if (!is_capitalised (word))
    return FALSE;
  if (lek_guard_is_first_name (word))
    return TRUE;

  return !begins_sentence (text, start) && !lek_guard_is_no_name (word);
}

static gboolean
accepts (LekFindingKind     kind,
         const char        *text,
         gsize              start,
         const char        *found,
         const char *const *names)
{
  switch (kind)
    {
    case LEK_FINDING_BSN:
      return is_bsn (found);

    case LEK_FINDING_IBAN:
      return is_iban (found);

    case LEK_FINDING_NAME:
      return is_name (text, start, found, names);

    case LEK_FINDING_TELEPHONE:
    case LEK_FINDING_EMAIL:
    default:
      return TRUE;
    }
}

static void
find_kind (GArray            *findings,
           LekFindingKind     kind,
           const char        *text,
           const char *const *names)
{
  g_autoptr(GMatchInfo) match = NULL;

  /* The patterns are ours and the text is valid UTF-8: matching can only fail by running out of its limits. */
  g_regex_match (get_regex (kind), text, 0, &match);

  while (g_match_info_matches (match))
    {
      g_autofree char *found = g_match_info_fetch (match, 0);
      int start = 0;
      int end = 0;

      g_match_info_fetch_pos (match, 0, &start, &end);
      if (accepts (kind, text, start, found, names) && !overlaps (findings, start, end))
        {
          LekFinding finding = { kind, start, end - start };

          g_array_append_val (findings, finding);
        }

      /* As above. */
      g_match_info_next (match, NULL);
    }
}

static int
compare_findings (gconstpointer a,
                  gconstpointer b)
{
  const LekFinding *first = a;
  const LekFinding *second = b;

  return first->start < second->start ? -1 : first->start > second->start;
}

GArray *
lek_guard_find (const char        *text,
                const char *const *names)
{
  static const LekFindingKind order[] = {
    LEK_FINDING_EMAIL, LEK_FINDING_IBAN, LEK_FINDING_BSN, LEK_FINDING_TELEPHONE, LEK_FINDING_NAME
  };
  GArray *findings = g_array_new (FALSE, FALSE, sizeof (LekFinding));

  g_return_val_if_fail (text != NULL && g_utf8_validate (text, -1, NULL), findings);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    find_kind (findings, order[i], text, names);
  g_array_sort (findings, compare_findings);

  return findings;
}

static void
append_cover (GString          *masked,
              const char       *text,
              const LekFinding *finding)
{
  static const char *const covers[] = {
    [LEK_FINDING_BSN] = "[BSN]",
    [LEK_FINDING_IBAN] = "[IBAN]",
    [LEK_FINDING_TELEPHONE] = "[tel.]",
    [LEK_FINDING_EMAIL] = "[e-mail]",
  };

  if (finding->kind != LEK_FINDING_NAME)
    {
      g_string_append (masked, covers[finding->kind]);
      return;
    }

  g_string_append_unichar (masked, g_unichar_toupper (g_utf8_get_char (text + finding->start)));
  g_string_append_c (masked, '.');
}

char *
lek_guard_mask (const char        *text,
                const char *const *names)
{
  g_autoptr(GArray) findings = lek_guard_find (text, names);

  return lek_guard_cover (text, findings);
}

char *
lek_guard_cover (const char *text,
                 GArray     *findings)
{
  GString *masked = g_string_new (NULL);
  gsize at = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const LekFinding *finding = &g_array_index (findings, LekFinding, i);

      g_string_append_len (masked, text + at, finding->start - at);
      append_cover (masked, text, finding);
      at = finding->start + finding->length;
    }
  g_string_append (masked, text + at);

  return g_string_free (masked, FALSE);
}
