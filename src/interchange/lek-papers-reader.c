/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the kinds of papers and the words they share. Every place in a text
 * is looked up here, so that no paper comes out with one unfilled.
 */

#include "config.h"

#include "interchange/lek-library-parts.h"

#include <string.h>

static const char *const looks[] = { "card", "notice", "sheet", "letter", "form", NULL };
static const char *const groups[] = { "hand", "file", "people", "others", NULL };
static const char *const needs[] = { "incident", "scenario", "deadline", "nothing", NULL };
static const char *const styles[] = {
  "lead", "heading", "text", "list", "big", "actions", "fact", "question", "answer", "procedure", NULL
};
static const char *const missing_nicks[] = { "leave-out", "room", "later", NULL };

static gboolean
check_places (const LekJsonPath  *self,
              const LekText      *text,
              GError            **error)
{
  static const LekVoice voices[] = { LEK_VOICE_JE, LEK_VOICE_U, LEK_VOICE_EN };

  for (guint i = 0; i < G_N_ELEMENTS (voices); i++)
    {
      g_auto(GStrv) parts = g_strsplit (lek_text_get (text, voices[i]), "{", -1);

      for (guint j = 1; parts[0] != NULL && parts[j] != NULL; j++)
        {
          const char *end = strchr (parts[j], '}');
          g_autofree char *name = g_strndup (parts[j], end != NULL ? (gsize) (end - parts[j]) : 0);

          if (!lek_paper_is_place (name))
            return lek_json_path_refuse (self, error, "\"{%s}\" is no place that can be filled", name);
        }
    }

  return TRUE;
}

static gboolean
read_places (const LekJsonPath  *self,
             const char         *name,
             gboolean            required,
             LekText           **out_text,
             GError            **error)
{
  return lek_json_member_text (self, name, required, out_text, error) &&
         (*out_text == NULL || check_places (self, *out_text, error));
}

static gboolean
read_profiles (const LekJsonPath  *self,
               gboolean           *for_profile,
               GError            **error)
{
  g_auto(GStrv) nicks = NULL;
  LekJsonPath list;

  if (!lek_json_path_find (self, "profiles", &list))
    return TRUE;

  nicks = lek_json_path_read_strings (&list, error);
  if (nicks == NULL)
    return FALSE;

  for (LekProfile i = 0; i <= LEK_PROFILE_ORGANISATIE; i++)
    for_profile[i] = FALSE;

  for (guint i = 0; nicks[i] != NULL; i++)
    {
      LekProfile profile;

      if (!lek_profile_from_nick (nicks[i], &profile))
        return lek_json_path_refuse (&list, error, "there is no profile \"%s\"", nicks[i]);

      for_profile[profile] = TRUE;
    }

  return nicks[0] != NULL || lek_json_path_refuse (&list, error, "is for nobody");
}

/* What a style cannot do without. */
static gboolean
check_block (const LekJsonPath    *self,
             const LekPaperBlock  *block,
             GError              **error)
{
  gboolean labelled = block->style == LEK_BLOCK_FACT || block->style == LEK_BLOCK_QUESTION ||
                      block->style == LEK_BLOCK_ANSWER;

  if (labelled != (block->label != NULL))
    return lek_json_path_refuse (self, error, "a fact, a question and an answer have a \"label\", nothing else has");

  if (block->style != LEK_BLOCK_ACTIONS && block->style != LEK_BLOCK_PROCEDURE &&
      block->text == NULL && block->room == 0)
    return lek_json_path_refuse (self, error, "has neither \"text\" nor \"room\"");

  return TRUE;
}

static gboolean
read_block (LekReading         *reading,
            const LekJsonPath  *self,
            GPtrArray          *blocks,
            GError            **error)
{
  static const char *const members[] = {
    "style", "label", "text", "when", "profiles", "missing", "room", "fixed", NULL
  };
  g_autoptr(LekPaperBlock) block = lek_paper_block_new ();
  int style = 0;
  int missing = 0;
  gint64 room = 0;

  if (!lek_json_path_expect_object (self, members, error) ||
      !lek_json_member_nick (self, "style", TRUE, styles, &style, error) ||
      !lek_json_member_nick (self, "missing", FALSE, missing_nicks, &missing, error) ||
      !lek_json_member_int (self, "room", FALSE, 1, 10, &room, error) ||
      !lek_json_member_boolean (self, "fixed", FALSE, &block->fixed, error) ||
      !read_profiles (self, block->for_profile, error) ||
      !lek_read_when (reading, self, block->when, error) ||
      !read_places (self, "label", FALSE, &block->label, error) ||
      !read_places (self, "text", FALSE, &block->text, error))
    return FALSE;

  block->style = style;
  block->missing = missing;
  block->room = room;
  if (!check_block (self, block, error))
    return FALSE;

  g_ptr_array_add (blocks, g_steal_pointer (&block));

  return TRUE;
}

static gboolean
read_blocks (LekReading         *reading,
             const LekJsonPath  *self,
             LekPaperKind       *kind,
             GError            **error)
{
  LekJsonPath list;
  guint length;

  if (!lek_json_path_list (self, "blocks", &list, &length, error))
    return FALSE;

  for (guint i = 0; i < length; i++)
    {
      LekJsonPath path = lek_json_path_element (&list, i);

      if (!read_block (reading, &path, kind->blocks, error))
        return FALSE;
    }

  return length > 0 || lek_json_path_refuse (&list, error, "there is nothing on this paper");
}

static gboolean
check_own (LekReading         *reading,
           const LekJsonPath  *self,
           const char         *id,
           GError            **error)
{
  const LekQuestion *question = id != NULL ? lek_library_get_question (reading->library, id) : NULL;

  if (id == NULL || (question != NULL && question->kind == LEK_QUESTION_TEXT && question->names_people))
    return TRUE;

  return lek_json_path_refuse (self, error, "\"%s\" is no question for a text that may name people", id);
}

static gboolean
check_kind (LekReading          *reading,
            const LekJsonPath   *self,
            const LekPaperKind  *kind,
            GError             **error)
{
  if (lek_library_get_paper_kind (reading->library, kind->id) != NULL)
    return lek_json_path_refuse (self, error, "\"%s\" stands twice", kind->id);

  if (kind->record != NULL && lek_library_get_record_kind (reading->library, kind->record) == NULL)
    return lek_json_path_refuse (self, error, "there is no kind of record \"%s\"", kind->record);

  if ((kind->own != NULL) != (kind->own_en != NULL))
    return lek_json_path_refuse (self, error, "an own text is kept in both languages");

  return check_own (reading, self, kind->own, error) && check_own (reading, self, kind->own_en, error);
}

static gboolean
read_any (LekReading         *reading,
          const LekJsonPath  *self,
          LekPaperKind       *kind,
          GError            **error)
{
  LekJsonPath list;
  guint length;

  if (!lek_json_path_find (self, "any", &list))
    return TRUE;
  if (!lek_json_path_list (self, "any", &list, &length, error))
    return FALSE;

  for (guint i = 0; i < length; i++)
    {
      LekJsonPath path = lek_json_path_element (&list, i);

      if (!lek_read_requirement (reading, &path, kind->any, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_paper (LekReading         *reading,
            const LekJsonPath  *self,
            GError            **error)
{
  static const char *const members[] = {
    "id", "look", "for", "needs", "profiles", "any", "name", "about", "title", "foot", "own", "own_en", "record",
    "leaves", "blocks", NULL
  };
  g_autoptr(LekPaperKind) kind = lek_paper_kind_new ();
  int look = 0;
  int group = 0;
  int need = 0;

  if (!lek_json_path_expect_object (self, members, error) ||
      !lek_read_id (self, &kind->id, error) ||
      !lek_json_member_nick (self, "look", TRUE, looks, &look, error) ||
      !lek_json_member_nick (self, "for", TRUE, groups, &group, error) ||
      !lek_json_member_nick (self, "needs", FALSE, needs, &need, error) ||
      !read_profiles (self, kind->for_profile, error) ||
      !read_any (reading, self, kind, error) ||
      !lek_json_member_text (self, "name", TRUE, &kind->name, error) ||
      !lek_json_member_text (self, "about", TRUE, &kind->about, error) ||
      !read_places (self, "title", TRUE, &kind->title, error) ||
      !read_places (self, "foot", FALSE, &kind->foot, error) ||
      !lek_json_member_dup_string (self, "own", FALSE, &kind->own, error) ||
      !lek_json_member_dup_string (self, "own_en", FALSE, &kind->own_en, error) ||
      !lek_json_member_dup_string (self, "record", FALSE, &kind->record, error) ||
      !lek_json_member_boolean (self, "leaves", FALSE, &kind->leaves, error) ||
      !read_blocks (reading, self, kind, error) ||
      !check_kind (reading, self, kind, error))
    return FALSE;

  kind->look = look;
  kind->group = group;
  kind->needs = need;
  lek_library_take_paper_kind (reading->library, g_steal_pointer (&kind));

  return TRUE;
}

gboolean
lek_read_papers (LekReading         *reading,
                 const LekJsonPath  *root,
                 GError            **error)
{
  static const char *const members[] = { "words", "papers", NULL };
  LekJsonPath path;
  guint length;

  if (!lek_json_path_expect_object (root, members, error) ||
      !lek_json_path_member (root, "words", &path, error) ||
      !lek_read_words (reading, &path, "", error) ||
      !lek_json_path_list (root, "papers", &path, &length, error))
    return FALSE;

  for (guint i = 0; i < length; i++)
    {
      LekJsonPath element = lek_json_path_element (&path, i);

      if (!read_paper (reading, &element, error))
        return FALSE;
    }

  return TRUE;
}
