/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The second leak on a paper that goes to others. Who sends it, who answers
 * questions and whom it is addressed to belong on it and are no finding.
 */

#include "config.h"

#include "core/paper/lek-paper-text.h"

#include <string.h>

#include "core/guard/lek-guard-recorded.h"
#include "core/paper/lek-paper-places.h"

/* Whose names and numbers are meant to stand there. */
static const char *const own_questions[] = {
  "reporter.name", "reporter.email", "reporter.phone", "controller.name", "controller.address", "contact.name",
  "contact.details", "comm.owner", "role.controller_name", "role.agency_name",
};
static const char *const own_fields[] = {
  "supplier.name", "supplier.contact", "supplier.phone", "supplier.email",
};

static gboolean
holds (const char *value,
       const char *words)
{
  g_autofree char *folded_value = value != NULL ? g_utf8_casefold (value, -1) : NULL;
  g_autofree char *folded_words = g_utf8_casefold (words, -1);

  return folded_value != NULL && strstr (folded_value, folded_words) != NULL;
}

static gboolean
is_own (const LekPaperInput *input,
        const char          *words)
{
  for (guint i = 0; input->incident != NULL && i < G_N_ELEMENTS (own_questions); i++)
    {
      if (holds (lek_answers_get_value (input->incident->answers, own_questions[i]), words))
        return TRUE;
    }
  for (guint i = 0; input->record != NULL && i < G_N_ELEMENTS (own_fields); i++)
    {
      if (holds (lek_record_get_value (input->record, own_fields[i]), words))
        return TRUE;
    }

  return FALSE;
}

/* The library's own words name nobody, however much they look like it: "Centraal Meldpunt". */
static gboolean
is_of_library (const LekPaperInput *input,
               const char          *words)
{
  static const char *const places[] = {
    "consequences", "groups", "harms", "kinds", "nature", "protection", "todo", "what", "whom"
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *value = lek_paper_place_fill (places[i], input);

      if (holds (value, words))
        return TRUE;
    }

  return FALSE;
}

GArray *
lek_paper_guard_find (const LekPaperInput *input,
                      const char          *text)
{
  g_auto(GStrv) names = input->incident != NULL ? lek_guard_names_of_others (input->incident, input->library) : NULL;
  g_autoptr(GArray) all = lek_guard_find (text, (const char *const *) names);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (LekFinding));

  for (guint i = 0; i < all->len; i++)
    {
      const LekFinding *finding = &g_array_index (all, LekFinding, i);
      g_autofree char *words = g_strndup (text + finding->start, finding->length);

      if (is_own (input, words))
        continue;

      if (lek_guard_is_recorded (words, (const char *const *) names) || !is_of_library (input, words))
        g_array_append_val (found, *finding);
    }

  return found;
}

static void
cover (const LekPaperInput  *input,
       char                **words)
{
  g_autofree char *open = *words;
  g_autoptr(GArray) findings = lek_paper_guard_find (input, open);

  *words = lek_guard_cover (open, findings);
}

void
lek_paper_text_mask (LekPaperText        *self,
                     const LekPaperInput *input)
{
  for (guint i = 0; i < self->pieces->len; i++)
    {
      LekPaperPiece *piece = g_ptr_array_index (self->pieces, i);

      cover (input, &piece->label);
      cover (input, &piece->text);
    }
}
