/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Places are filled line by line in one pass, so that a value
 * that itself holds braces is never looked at again.
 */

#include "config.h"

#include "core/paper/lek-paper-text.h"

#include <string.h>

#include "core/paper/lek-blank-form.h"
#include "core/paper/lek-paper-places.h"
#include "core/time/lek-format.h"

#define DOTS "……………………………………………"

/**
 * Draft: one paper being filled in.
 * @answers: those of the incident, or none
 */
typedef struct
{
  const LekPaperInput *input;
  const LekAnswers    *answers;
  LekPaperText        *paper;
} Draft;

static void
paper_piece_free (LekPaperPiece *self)
{
  g_free (self->label);
  g_free (self->text);
  g_free (self->note);
  g_free (self);
}

LekPaperPiece *
lek_paper_piece_new (LekBlockStyle  style,
                     const char    *label,
                     const char    *text,
                     guint          room)
{
  LekPaperPiece *self = g_new0 (LekPaperPiece, 1);

  self->style = style;
  self->label = g_strdup (label);
  self->text = g_strdup (text);
  self->room = room;

  return self;
}

static const char *
say (const Draft *draft,
     const char  *id)
{
  return lek_text_get (lek_library_get_text (draft->input->library, id), draft->input->voice);
}

/* The end of the place that begins at @text, after its brace; or NULL. */
static const char *
find_place_end (const char *text)
{
  const char *end = *text == '{' ? strchr (text, '}') : NULL;

  return end != NULL ? end + 1 : NULL;
}

/* FALSE when something in @line is not known. */
static gboolean
fill_line (const Draft     *draft,
           const char      *line,
           LekBlockMissing  missing,
           GString         *out)
{
  gboolean known = TRUE;

  while (*line != '\0')
    {
      const char *end = find_place_end (line);
      g_autofree char *name = end != NULL ? g_strndup (line + 1, end - line - 2) : NULL;
      g_autofree char *value = name != NULL ? lek_paper_place_fill (name, draft->input) : NULL;

      if (name == NULL)
        {
          g_string_append_c (out, *line);
          line++;
          continue;
        }

      known = known && value != NULL;
      g_string_append (out, value != NULL ? value : missing == LEK_MISSING_ROOM ? DOTS : "");
      line = end;
    }

  return known;
}

/* (transfer full) */
static char *
fill_in (const Draft     *draft,
         const LekText   *text,
         LekBlockMissing  missing)
{
  g_auto(GStrv) lines = g_strsplit (lek_text_get (text, draft->input->voice), "\n", -1);
  g_autoptr(GString) filled = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr(GString) line = g_string_new (NULL);
      gboolean known = fill_line (draft, lines[i], missing, line);

      if (!known && missing == LEK_MISSING_LEAVE_OUT)
        continue;

      if (filled->len > 0)
        g_string_append_c (filled, '\n');
      g_string_append (filled, known || missing == LEK_MISSING_ROOM ? line->str : say (draft, "paper.later"));
    }

  return g_string_free (g_steal_pointer (&filled), FALSE);
}

static LekPaperPiece *
append_piece (LekPaperText  *paper,
              LekBlockStyle  style,
              const char    *label,
              const char    *text)
{
  LekPaperPiece *piece = lek_paper_piece_new (style, label, text, 0);

  g_ptr_array_add (paper->pieces, piece);

  return piece;
}

static void
add_piece (Draft         *draft,
           LekBlockStyle  style,
           const char    *label,
           const char    *text,
           guint          room,
           gboolean       fixed)
{
  LekPaperPiece *piece = append_piece (draft->paper, style, label, text);

  piece->room = room;
  piece->fixed = fixed;
}

static void
add_actions (Draft               *draft,
             const LekPaperBlock *block)
{
  const LekScenario *scenario = lek_library_get_scenario (draft->input->library,
                                                          lek_paper_place_get_scenario (draft->input));

  for (guint i = 0; scenario != NULL && i < scenario->first_hour->len; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      add_piece (draft, block->style, number,
                 lek_text_get (g_ptr_array_index (scenario->first_hour, i), draft->input->voice), 0, block->fixed);
    }
}

/* Beside a fact that is known nothing has to be written. */
static guint
get_room (const LekPaperBlock *block,
          const char          *text)
{
  return block->style == LEK_BLOCK_FACT && *text != '\0' ? 0 : block->room;
}

static void
add_block (Draft               *draft,
           const LekPaperBlock *block)
{
  g_autofree char *label = NULL;
  g_autofree char *text = NULL;

  if (!block->for_profile[draft->input->profile] || !lek_requirements_hold (block->when, draft->answers) ||
      (draft->paper->own && !block->fixed))
    return;

  if (block->style == LEK_BLOCK_ACTIONS)
    {
      add_actions (draft, block);
      return;
    }

  if (block->style == LEK_BLOCK_PROCEDURE)
    {
      lek_blank_form_add (draft->paper->pieces, draft->input);
      return;
    }

  label = block->label != NULL ? fill_in (draft, block->label, block->missing) : g_strdup ("");
  text = block->text != NULL ? fill_in (draft, block->text, block->missing) : g_strdup ("");
  /* What has nothing to say and no room to write falls out, with its label. */
  if (*text != '\0' || block->room > 0 || (block->text == NULL && *label != '\0'))
    add_piece (draft, block->style, label, text, get_room (block, text), block->fixed);
}

/* Paragraphs are parted by a blank line; a first line that asks something heads its paragraph. */
static void
add_own (Draft      *draft,
         const char *own)
{
  g_auto(GStrv) paragraphs = g_regex_split_simple ("\\n\\s*\\n", own, 0, 0);

  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      g_auto(GStrv) parts = g_strsplit (g_strstrip (paragraphs[i]), "\n", 2);

      if (parts[0] == NULL)
        continue;
      if (parts[1] != NULL && g_str_has_suffix (parts[0], "?"))
        add_piece (draft, LEK_BLOCK_ANSWER, parts[0], parts[1], 0, FALSE);
      else
        add_piece (draft, LEK_BLOCK_TEXT, "", paragraphs[i], 0, FALSE);
    }
}

static void
add_blocks (Draft *draft)
{
  const LekPaperKind *kind = draft->paper->kind;
  const char *question = lek_paper_kind_get_own (kind, draft->input->voice);
  const char *own = question != NULL ? lek_answers_get_value (draft->answers, question) : NULL;
  gboolean added = FALSE;

  draft->paper->own = own != NULL && *own != '\0';
  for (guint i = 0; i < kind->blocks->len; i++)
    {
      const LekPaperBlock *block = g_ptr_array_index (kind->blocks, i);

      /* In the place of the first block that could be rewritten. */
      if (draft->paper->own && !block->fixed && !added)
        {
          add_own (draft, own);
          added = TRUE;
        }
      add_block (draft, block);
    }
}

static char *
make_recipient (const Draft *draft)
{
  g_autofree char *supplier = lek_paper_place_fill ("supplier", draft->input);
  g_autofree char *whom = lek_paper_place_fill ("whom", draft->input);
  g_autofree char *principal = lek_paper_place_fill ("principal", draft->input);

  if (draft->paper->kind->record == NULL)
    return g_steal_pointer (&principal);
  if (supplier == NULL || draft->input->record == NULL ||
      lek_record_get_value (draft->input->record, "supplier.contact") == NULL)
    return g_steal_pointer (&supplier);

  return g_strjoin ("\n", supplier, whom, NULL);
}

gboolean
lek_paper_can_be_made (const LekPaperKind  *kind,
                       const LekPaperInput *input)
{
  if (kind->needs == LEK_PAPER_NEEDS_SCENARIO)
    return lek_library_get_scenario (input->library, lek_paper_place_get_scenario (input)) != NULL;
  if (kind->needs == LEK_PAPER_NEEDS_DEADLINE)
    return input->incident != NULL && input->incident->summary->known_utc != G_MININT64;

  return kind->needs == LEK_PAPER_NEEDS_NOTHING || input->incident != NULL;
}

LekPaperText *
lek_paper_text_new (const LekPaperKind  *kind,
                    const LekPaperInput *input)
{
  g_autoptr(LekAnswers) none = lek_answers_new ();
  LekPaperText *self;
  Draft draft;

  g_return_val_if_fail (kind != NULL, NULL);
  g_return_val_if_fail (input != NULL && input->rules != NULL, NULL);

  if (!lek_paper_can_be_made (kind, input))
    return NULL;

  self = g_new0 (LekPaperText, 1);
  self->kind = kind;
  self->library = g_object_ref (input->library);
  self->voice = input->voice;
  self->pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) paper_piece_free);
  draft = (Draft) { input, input->incident != NULL ? input->incident->answers : none, self };

  self->title = fill_in (&draft, kind->title, LEK_MISSING_ROOM);
  self->sender = lek_paper_place_fill ("sender", input);
  self->recipient = make_recipient (&draft);
  self->date = lek_format_day (input->now_utc, input->voice);
  self->foot = kind->foot != NULL ? fill_in (&draft, kind->foot, LEK_MISSING_LEAVE_OUT) : g_strdup ("");
  self->practice = input->practice || (input->incident != NULL && input->incident->summary->practice);
  if (input->incident != NULL && input->incident->summary->example)
    self->example = g_strdup (say (&draft, "report.example"));
  add_blocks (&draft);

  return self;
}

LekPaperText *
lek_paper_text_new_bare (const LekPaperKind *kind,
                         LekLibrary         *library,
                         LekVoice            voice,
                         const char         *title)
{
  LekPaperText *self = g_new0 (LekPaperText, 1);

  self->kind = kind;
  self->library = g_object_ref (library);
  self->voice = voice;
  self->pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) paper_piece_free);
  self->title = g_strdup (title);
  self->sender = g_strdup ("");
  self->recipient = g_strdup ("");
  self->date = g_strdup ("");
  self->foot = g_strdup ("");

  return self;
}

void
lek_paper_text_add (LekPaperText  *self,
                    LekBlockStyle  style,
                    const char    *label,
                    const char    *text)
{
  g_return_if_fail (self != NULL);

  append_piece (self, style, label, text);
}

void
lek_paper_text_free (LekPaperText *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->library);
  g_free (self->title);
  g_free (self->sender);
  g_free (self->recipient);
  g_free (self->date);
  g_free (self->foot);
  g_free (self->example);
  g_ptr_array_unref (self->pieces);
  g_free (self);
}

static char *
write_list (const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr(GString) list = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    g_string_append_printf (list, "%s%s%s", i > 0 ? "\n" : "", g_str_has_prefix (lines[i], "- ") ? "" : "- ", lines[i]);

  return g_string_free (g_steal_pointer (&list), FALSE);
}

static char *
write_piece (const LekPaperPiece *piece,
             guint               *n_questions)
{
  switch (piece->style)
    {
    case LEK_BLOCK_ACTIONS:
      return g_strdup_printf ("%s. %s", piece->label, piece->text);
    case LEK_BLOCK_QUESTION:
      return g_strdup_printf ("%u. %s", ++*n_questions, piece->label);
    case LEK_BLOCK_FACT:
      return g_strdup_printf ("%s: %s", piece->label, *piece->text != '\0' ? piece->text : DOTS);
    case LEK_BLOCK_ASK:
      return g_strdup_printf ("%u. %s\n%s", ++*n_questions, piece->label, piece->text);
    case LEK_BLOCK_LINES:
      return g_strdup (piece->label);
    case LEK_BLOCK_ANSWER:
      return g_strdup_printf ("%s\n%s", piece->label, piece->text);
    case LEK_BLOCK_LIST:
      return write_list (piece->text);
    case LEK_BLOCK_LEAD:
    case LEK_BLOCK_HEADING:
    case LEK_BLOCK_TEXT:
    case LEK_BLOCK_BIG:
    case LEK_BLOCK_SUBHEADING:
    case LEK_BLOCK_PROCEDURE:
    default:
      return g_strdup (piece->text);
    }
}

char *
lek_paper_text_dup_body (const LekPaperText *self)
{
  g_autoptr(GString) body = g_string_new (NULL);
  LekBlockStyle before = LEK_BLOCK_TEXT;
  guint n_questions = 0;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const LekPaperPiece *piece = g_ptr_array_index (self->pieces, i);
      g_autofree char *words = NULL;
      gboolean close = piece->style == before && (before == LEK_BLOCK_FACT || before == LEK_BLOCK_ACTIONS);

      if (piece->fixed)
        continue;

      words = write_piece (piece, &n_questions);
      if (body->len > 0)
        g_string_append (body, close ? "\n" : "\n\n");
      g_string_append (body, words);
      before = piece->style;
    }

  return g_string_free (g_steal_pointer (&body), FALSE);
}

char *
lek_paper_text_dup_all (const LekPaperText *self)
{
  g_autoptr(GString) all = g_string_new (self->title);

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const LekPaperPiece *piece = g_ptr_array_index (self->pieces, i);

      g_string_append_printf (all, "\n%s\n%s", piece->label, piece->text);
    }

  return g_string_free (g_steal_pointer (&all), FALSE);
}
