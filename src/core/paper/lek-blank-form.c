/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. A condition is said in words that point back to the number of
 * a question, as forms do: "only with yes at question 12".
 */

#include "config.h"

#include "core/paper/lek-blank-form.h"

#include <string.h>

/**
 * Form: one that is being written.
 * @numbers: question id -> its number, from 1
 */
typedef struct
{
  GPtrArray           *pieces;
  const LekPaperInput *input;
  GHashTable          *numbers;
} Form;

static const char *
say (const Form *form,
     const char *id)
{
  return lek_text_get (lek_library_get_text (form->input->library, id), form->input->voice);
}

static LekProcedure *
get_procedure (const Form *form)
{
  return lek_library_get_procedure (form->input->library, form->input->profile);
}

static const char *
read_text (const Form    *form,
           const LekText *text)
{
  return lek_text_get (text, form->input->voice);
}

/* Texts of a message are made by the program, and names are covered only on what it prints. */
gboolean
lek_blank_form_has (const LekQuestion *question)
{
  return !g_str_has_prefix (question->id, "message.") && !g_str_equal (question->id, "people.names");
}

/* Whether what stands on @page is asked only after a certain answer. */
static gboolean
is_exception (const LekPage *page)
{
  for (guint i = 0; i < page->when->len; i++)
    {
      const LekRequirement *requirement = g_ptr_array_index (page->when, i);

      if (!g_strv_contains ((const char *const *) requirement->values, "unanswered"))
        return TRUE;
    }

  return FALSE;
}

static gboolean
stands_on (const LekPage     *page,
           const LekQuestion *question)
{
  for (guint i = 0; i < page->items->len; i++)
    {
      if (((const LekPageItem *) g_ptr_array_index (page->items, i))->question == question)
        return TRUE;
    }

  return FALSE;
}

gboolean
lek_blank_form_has_on (const LekProcedure *procedure,
                       const LekPage      *page,
                       const LekQuestion  *question)
{
  if (!lek_blank_form_has (question))
    return FALSE;

  for (guint i = 0; is_exception (page) && i < procedure->steps->len; i++)
    {
      const LekStep *step = g_ptr_array_index (procedure->steps, i);

      for (guint j = 0; j < step->pages->len; j++)
        {
          const LekPage *other = g_ptr_array_index (step->pages, j);

          if (!is_exception (other) && stands_on (other, question))
            return FALSE;
        }
    }

  return TRUE;
}

static LekPaperPiece *
add (const Form    *form,
     LekBlockStyle  style,
     const char    *label,
     const char    *text,
     guint          room)
{
  LekPaperPiece *piece = lek_paper_piece_new (style, label, text, room);

  g_ptr_array_add (form->pieces, piece);

  return piece;
}

static char *
describe_value (const Form        *form,
                const LekQuestion *question,
                const char        *value)
{
  const LekOption *option = lek_question_get_option (question, value);

  if (option != NULL)
    return g_strdup (read_text (form, option->label));
  if (g_str_equal (value, "unknown"))
    return g_strdup (say (form, "form.unknown"));

  return g_strdup (say (form, g_str_equal (value, "yes") ? "form.yes" : "form.no"));
}

/* The values, or those that are not among them: the shorter way to say it where an empty answer is fine too. */
static char *
describe_values (const Form           *form,
                 const LekQuestion    *question,
                 const LekRequirement *requirement,
                 gboolean              others)
{
  static const char *const both[] = { "yes", "no", NULL };
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *separator = g_strdup_printf (" %s ", say (form, "form.or"));
  const char *const *values = (const char *const *) requirement->values;

  if (!others)
    {
      for (guint i = 0; values[i] != NULL; i++)
        g_ptr_array_add (words, describe_value (form, question, values[i]));
    }
  for (guint i = 0; others && i < question->options->len; i++)
    {
      const LekOption *option = g_ptr_array_index (question->options, i);

      if (!g_strv_contains (values, option->id))
        g_ptr_array_add (words, g_strdup (read_text (form, option->label)));
    }
  for (guint i = 0; others && question->options->len == 0 && both[i] != NULL; i++)
    {
      if (!g_strv_contains (values, both[i]))
        g_ptr_array_add (words, describe_value (form, question, both[i]));
    }

  g_ptr_array_add (words, NULL);

  return g_strjoinv (separator, (char **) words->pdata);
}

/* (transfer full): "" when there is nothing to say; what was not asked before cannot be pointed to. */
static char *
describe_requirement (const Form           *form,
                      const LekRequirement *requirement)
{
  const LekQuestion *question = lek_library_get_question (form->input->library, requirement->question);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (form->numbers, requirement->question));
  gboolean others = g_strv_contains ((const char *const *) requirement->values, "unanswered");
  g_autofree char *values = NULL;
  g_autofree char *at = NULL;

  if (question == NULL || number == 0)
    return g_strdup ("");

  values = describe_values (form, question, requirement, others);
  at = g_strdup_printf ("%u", number);

  return lek_library_say (form->input->library, form->input->voice, others ? "form.not-with" : "form.only-with",
                          "values", values,
                          "number", at,
                          NULL);
}

static char *
describe_when (const Form *form,
               GPtrArray  *when)
{
  g_autoptr(GString) words = g_string_new (NULL);

  for (guint i = 0; i < when->len; i++)
    {
      g_autofree char *one = describe_requirement (form, g_ptr_array_index (when, i));

      g_string_append_printf (words, "%s%s", *one != '\0' && words->len > 0 ? " " : "", one);
    }

  return g_strdup (words->str);
}

static char *
list_options (const Form        *form,
              const LekQuestion *question)
{
  g_autoptr(GString) options = g_string_new (NULL);

  if (question->kind == LEK_QUESTION_YES_NO)
    return g_strjoin ("\n", say (form, "form.yes"), say (form, "form.no"), say (form, "form.unknown"), NULL);

  for (guint i = 0; i < question->options->len; i++)
    {
      const LekOption *option = g_ptr_array_index (question->options, i);

      g_string_append_printf (options, "%s%s", i > 0 ? "\n" : "", read_text (form, option->label));
    }

  return g_strdup (options->str);
}

static guint
get_room (const LekQuestion *question)
{
  switch (question->kind)
    {
    case LEK_QUESTION_TEXT:
      return 2;
    case LEK_QUESTION_LINE:
    case LEK_QUESTION_MOMENT:
    case LEK_QUESTION_COUNT:
      return 1;
    case LEK_QUESTION_YES_NO:
    case LEK_QUESTION_CHOICE:
    case LEK_QUESTION_CHOICES:
    default:
      return 0;
    }
}

/* The 72 hours, to count on paper: the same time of day, three days on. */
static void
add_clock (const Form *form)
{
  static const char *const rows[] = { "form.clock.known", "form.clock.half", "form.clock.due" };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    add (form, LEK_BLOCK_FACT, say (form, rows[i]), "", 1);
  add (form, LEK_BLOCK_TEXT, "", say (form, "form.clock.note"), 0);
}

static void
add_question (const Form        *form,
              const LekPage     *page,
              const LekPageItem *item)
{
  const LekQuestion *question = item->question;
  g_autofree char *options = NULL;
  LekPaperPiece *piece;

  if (!lek_blank_form_has_on (get_procedure (form), page, question) ||
      g_hash_table_contains (form->numbers, question->id))
    return;

  options = list_options (form, question);
  piece = add (form, LEK_BLOCK_ASK, read_text (form, question->ask), options, get_room (question));
  piece->note = describe_when (form, item->when);
  g_hash_table_insert (form->numbers, question->id, GUINT_TO_POINTER (g_hash_table_size (form->numbers) + 1));

  if (g_str_equal (question->id, "time.known"))
    add_clock (form);
}

static void
add_list (const Form *form,
          const char *id)
{
  const LekRecordKind *kind = lek_library_get_record_kind (form->input->library, id);
  GPtrArray *shown = kind->shown[form->input->profile];
  g_autoptr(GString) fields = g_string_new (NULL);
  LekPaperPiece *piece;

  for (guint i = 0; i < shown->len; i++)
    g_string_append_printf (fields, "%s%s", i > 0 ? " · " : "",
                            read_text (form, ((const LekQuestion *) g_ptr_array_index (shown, i))->short_name));

  piece = add (form, LEK_BLOCK_LINES, read_text (form, kind->title), "", 3);
  piece->note = g_strdup (fields->str);
}

static gboolean
has_new (const Form    *form,
         const LekPage *page)
{
  for (guint i = 0; i < page->items->len; i++)
    {
      const LekPageItem *item = g_ptr_array_index (page->items, i);

      if (lek_blank_form_has_on (get_procedure (form), page, item->question) &&
          !g_hash_table_contains (form->numbers, item->question->id))
        return TRUE;
    }

  return page->records[0] != NULL;
}

static void
add_page (const Form    *form,
          const LekPage *page)
{
  LekPaperPiece *piece;

  if (!has_new (form, page))
    return;

  piece = add (form, LEK_BLOCK_SUBHEADING, "", read_text (form, page->title), 0);
  piece->note = describe_when (form, page->when);
  for (guint i = 0; i < page->items->len; i++)
    add_question (form, page, g_ptr_array_index (page->items, i));
  for (guint i = 0; page->records[i] != NULL; i++)
    add_list (form, page->records[i]);
}

void
lek_blank_form_add (GPtrArray           *pieces,
                    const LekPaperInput *input)
{
  const LekProcedure *procedure = lek_library_get_procedure (input->library, input->profile);
  g_autoptr(GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);
  const Form form = { pieces, input, numbers };

  for (guint i = 0; i < procedure->steps->len; i++)
    {
      const LekStep *step = g_ptr_array_index (procedure->steps, i);
      g_autofree char *number = g_strdup_printf ("%d. ", step->number);
      g_autofree char *title = g_strconcat (step->number > 0 ? number : "", read_text (&form, step->title), NULL);

      add (&form, LEK_BLOCK_HEADING, "", title, 0);
      for (guint j = 0; j < step->pages->len; j++)
        add_page (&form, g_ptr_array_index (step->pages, j));
    }
}
