/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Makes the help in one language, while the program is built: the pages that
 * were written by hand, and one for each page of both procedures and their
 * preparation, from the same words as the program shows beside its questions.
 * Not installed.
 *
 * lek-make-help LANGUAGE PROCEDURE-FOLDER PAGES-FOLDER OUT-FOLDER BOOK DEPFILE
 *
 * OUT-FOLDER is for a reader of Mallard; BOOK holds the same pages in one
 * file, for the program. In a page that was written by hand <?lekwijzer
 * sources?> and <?lekwijzer rules?> stand for what is in the data.
 */

#include "config.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <utime.h>

#include "core/time/lek-format.h"
#include "core/help/lek-help-book.h"
#include "interchange/lek-library-reader.h"

typedef struct
{
  const char *language;      /* "C" or "nl" */
  const char *out_folder;
  LekLibrary *library;
  GString    *book;
} Press;

/* A page of a procedure as it is being written. */
typedef struct
{
  const Press   *press;
  LekProfile     profile;
  LekVoice       voice;
  const LekStep *step;
  const LekPage *page;
  GString       *xml;
} Leaf;

static LekVoice
find_voice (const Press *press,
            LekProfile   profile)
{
  return strcmp (press->language, "nl") == 0 ? lek_profile_get_dutch (profile) : LEK_VOICE_EN;
}

static void
add_element (GString    *xml,
             const char *element,
             const char *words)
{
  g_autofree char *escaped = g_markup_escape_text (words, -1);
  g_autofree char *name = g_strndup (element, strcspn (element, " "));

  g_string_append_printf (xml, "<%s>%s</%s>\n", element, escaped, name);
}

/* Without the day of the week, which says nothing of a day that is long past. */
static char *
describe_day (const char *iso,
              LekVoice    voice)
{
  /* NULL: the build has refused a day that cannot be read before it comes here. */
  g_autoptr(LekMoment) moment = lek_moment_parse (iso, NULL);
  g_autofree char *day = moment != NULL ? lek_format_day (moment->utc, voice) : g_strdup (iso);
  const char *space = strchr (day, ' ');

  return g_strdup (space != NULL ? space + 1 : day);
}

static void
add_name (GString         *names,
          LekVoice         voice,
          const LekSource *source)
{
  g_autofree char *name = g_markup_escape_text (lek_text_get (source->name, voice), -1);
  g_autofree char *url = source->url != NULL ? g_markup_escape_text (source->url, -1) : NULL;

  if (names->len > 0)
    g_string_append (names, "; ");
  g_string_append_printf (names, url != NULL ? "<link href=\"%2$s\">%1$s</link>" : "%s", name, url);
}

/* One line for all sources that are alike in what is said of them. */
static void
add_line_of_names (GString    *xml,
                   const Leaf *leaf,
                   const char *text_id,
                   const char *names,
                   const char *iso)
{
  const char *words = lek_text_get (lek_library_get_text (leaf->press->library, text_id), leaf->voice);
  g_autofree char *day = describe_day (iso, leaf->voice);
  g_autoptr(GString) line = g_string_new (words);

  g_string_replace (line, "{names}", names, 0);
  g_string_replace (line, "{date}", day, 0);
  g_string_append_printf (xml, "<p style=\"source\">%s</p>\n", line->str);
}

static void
add_sources (GString    *xml,
             const Leaf *leaf,
             GPtrArray  *sources)
{
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < sources->len; i++)
    {
      const LekSource *source = g_ptr_array_index (sources, i);
      const LekSource *next = NULL;

      if (i + 1 < sources->len)
        next = g_ptr_array_index (sources, i + 1);
      add_name (names, leaf->voice, source);
      if (next != NULL && next->sure == source->sure && g_str_equal (next->checked, source->checked))
        continue;

      add_line_of_names (xml, leaf, source->sure ? "help.checked" : "help.unsure", names->str, source->checked);
      g_string_truncate (names, 0);
    }
}

static void
add_paragraphs (GString    *xml,
                const char *words)
{
  g_auto(GStrv) paragraphs = g_strsplit (words, "\n\n", -1);

  for (guint i = 0; paragraphs[i] != NULL; i++)
    if (*paragraphs[i] != '\0')
      add_element (xml, "p", paragraphs[i]);
}

static void
add_list (GString    *xml,
          const char *words)
{
  g_auto(GStrv) lines = g_strsplit (words, "\n", -1);

  g_string_append (xml, "<list>\n");
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      {
        g_string_append (xml, "<item>");
        add_element (xml, "p", lines[i]);
        g_string_append (xml, "</item>\n");
      }
  g_string_append (xml, "</list>\n");
}

static void
add_note_body (Leaf          *leaf,
               const LekNote *note)
{
  const char *body = lek_text_get (note->body, leaf->voice);

  if (note->style == LEK_NOTE_LIST)
    add_list (leaf->xml, body);
  else if (note->style == LEK_NOTE_LINK)
    {
      g_autofree char *link = g_markup_printf_escaped ("<p><link href=\"%s\">%s</link></p>\n", note->url, body);

      g_string_append (leaf->xml, link);
    }
  else
    add_paragraphs (leaf->xml, body);

  add_sources (leaf->xml, leaf, note->sources);
}

static gboolean
has_heading (const LekNote *note)
{
  return note->title != NULL || note->style == LEK_NOTE_LAW;
}

/* In Mallard all text of a page comes before its first section. */
static void
add_notes (Leaf     *leaf,
           gboolean  with_heading)
{
  for (guint i = 0; i < leaf->page->notes->len; i++)
    {
      const LekNote *note = g_ptr_array_index (leaf->page->notes, i);

      if (has_heading (note) != with_heading)
        continue;

      if (with_heading)
        {
          const LekText *law = lek_library_get_text (leaf->press->library, "help.law");

          g_string_append_printf (leaf->xml, "<section id=\"note-%u\">\n", i + 1);
          add_element (leaf->xml, "title", lek_text_get (note->title != NULL ? note->title : law, leaf->voice));
        }
      add_note_body (leaf, note);
      if (with_heading)
        g_string_append (leaf->xml, "</section>\n");
    }
}

/* Only the answers that need a word more. */
static void
add_options (Leaf              *leaf,
             const LekQuestion *question)
{
  gboolean any = FALSE;

  for (guint i = 0; i < question->options->len; i++)
    {
      const LekOption *option = g_ptr_array_index (question->options, i);

      if (option->hint == NULL)
        continue;

      g_string_append (leaf->xml, any ? "<item>" : "<terms><item>");
      any = TRUE;
      add_element (leaf->xml, "title", lek_text_get (option->label, leaf->voice));
      add_element (leaf->xml, "p", lek_text_get (option->hint, leaf->voice));
      g_string_append (leaf->xml, "</item>\n");
    }
  if (any)
    g_string_append (leaf->xml, "</terms>\n");
}

static void
add_question (Leaf              *leaf,
              const LekQuestion *question)
{
  g_string_append_printf (leaf->xml, "<section id=\"%s\">\n", question->id);
  add_element (leaf->xml, "title", lek_text_get (question->ask, leaf->voice));
  add_paragraphs (leaf->xml, lek_text_get (question->why != NULL ? question->why : question->hint, leaf->voice));
  add_options (leaf, question);
  if (question->ap != NULL)
    {
      g_autofree char *ap = lek_library_say (leaf->press->library, leaf->voice, "help.ap",
                                             "number", question->ap, NULL);

      add_element (leaf->xml, "p style=\"source\"", ap);
    }
  add_sources (leaf->xml, leaf, question->sources);
  g_string_append (leaf->xml, "</section>\n");
}

/* The pages that tell more about a part of the program or a question. */
static void
add_see_also (Leaf *leaf)
{
  static const struct
  {
    const char *part;
    const char *topic;
  } topics[] = {
    { "first-hour", "first-minutes" },
    { "form-verdict", "form-371-2" },
    { "verdict", "advice" },
    { "decide-ap", "not-telling" },
    { "decide-people", "not-telling" },
    { "informing", "telling" },
    { "timeline", "log" },
    { "report", "papers" },
    { "time.known", "clock" },
    { "data.involved", "breach" },
    { "role.role", "role" },
    { "form.sensitive", "form-371-2" },
    { "consequences.severity", "severity" },
    { "ap.reported", "ap-form" },
    { "message.body", "telling" },
    { "people.exception", "not-telling" },
    { "people.names", "privacy" },
    { "register.complete", "register" },
    { "report.kept_where", "papers" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    {
      gboolean fits = g_strcmp0 (leaf->page->special, topics[i].part) == 0;

      for (guint j = 0; j < leaf->page->items->len; j++)
        fits = fits || strcmp (((LekPageItem *) g_ptr_array_index (leaf->page->items, j))->question->id,
                               topics[i].part) == 0;
      if (fits)
        g_string_append_printf (leaf->xml, "<link type=\"seealso\" xref=\"%s\"/>\n", topics[i].topic);
    }
}

/* What is asked on the page, by its short names. */
static char *
describe_page (const Leaf *leaf)
{
  GString *about = g_string_new (NULL);

  for (guint i = 0; i < leaf->page->items->len; i++)
    {
      const LekPageItem *item = g_ptr_array_index (leaf->page->items, i);

      g_string_append_printf (about, "%s%s", i > 0 ? " · " : "", lek_text_get (item->question->short_name, leaf->voice));
    }
  if (about->len == 0)
    g_string_append (about, lek_text_get (leaf->step->short_title, leaf->voice));

  return g_string_free (about, FALSE);
}

static void
add_info (Leaf *leaf,
          guint number)
{
  g_autofree char *place = lek_help_address_of_step (leaf->profile, leaf->step->id);
  g_autofree char *about = describe_page (leaf);

  g_string_append_printf (leaf->xml, "<info>\n<link type=\"guide\" xref=\"%s\"/>\n", place);
  g_string_append_printf (leaf->xml, "<title type=\"sort\">%02u</title>\n", number);
  add_see_also (leaf);
  add_element (leaf->xml, "desc", about);
  g_string_append (leaf->xml, "</info>\n");
}

static char *
write_leaf (Leaf       *leaf,
            const char *id,
            guint       number)
{
  leaf->xml = g_string_new (NULL);
  g_string_append_printf (leaf->xml, "<page xmlns=\"http://projectmallard.org/1.0/\" type=\"topic\" id=\"%s\""
                          " xml:lang=\"%s\">\n", id, lek_voice_get_language (leaf->voice));
  add_info (leaf, number);
  add_element (leaf->xml, "title", lek_text_get (leaf->page->title, leaf->voice));
  if (leaf->page->lead != NULL)
    add_paragraphs (leaf->xml, lek_text_get (leaf->page->lead, leaf->voice));
  add_notes (leaf, FALSE);
  add_notes (leaf, TRUE);
  for (guint i = 0; i < leaf->page->items->len; i++)
    add_question (leaf, ((LekPageItem *) g_ptr_array_index (leaf->page->items, i))->question);
  g_string_append (leaf->xml, "</page>\n");

  return g_string_free (g_steal_pointer (&leaf->xml), FALSE);
}

static gboolean
put_page (Press       *press,
          const char  *id,
          const char  *xml,
          GError     **error)
{
  g_autofree char *name = g_strconcat (id, ".page", NULL);
  g_autofree char *path = g_build_filename (press->out_folder, name, NULL);
  g_autofree char *whole = g_strconcat ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", xml, NULL);

  g_string_append (press->book, xml);

  return g_file_set_contents (path, whole, -1, error);
}

static gboolean
put_pages (Press               *press,
           const LekProcedure  *procedure,
           GError             **error)
{
  LekProfile profile = procedure->profile;

  for (guint i = 0; i < procedure->steps->len; i++)
    {
      const LekStep *step = g_ptr_array_index (procedure->steps, i);

      for (guint j = 0; j < step->pages->len; j++)
        {
          Leaf leaf = { press, profile, find_voice (press, profile), step, g_ptr_array_index (step->pages, j), NULL };
          g_autofree char *id = lek_help_address_of_page (profile, leaf.page->id, NULL);
          g_autofree char *xml = write_leaf (&leaf, id, j + 1);

          if (!put_page (press, id, xml, error))
            return FALSE;
        }
    }

  return TRUE;
}

/* The procedure, and what is asked beforehand. */
static gboolean
put_procedure (Press       *press,
               LekProfile   profile,
               GError     **error)
{
  return put_pages (press, lek_library_get_procedure (press->library, profile), error) &&
         put_pages (press, lek_library_get_readiness (press->library)->pages[profile], error);
}

static char *
write_sources (const Press *press)
{
  Leaf leaf = { .press = press, .voice = find_voice (press, LEK_PROFILE_GASTOUDER) };
  g_autofree const char **ids = lek_library_get_source_ids (press->library);
  GString *xml = g_string_new ("<list>\n");

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const LekSource *source = lek_library_get_source (press->library, ids[i]);
      g_autoptr(GString) name = g_string_new (NULL);

      add_name (name, leaf.voice, source);
      g_string_append (xml, "<item>");
      add_line_of_names (xml, &leaf, source->sure ? "help.listed" : "help.listed-unsure", name->str, source->checked);
      g_string_append (xml, "</item>\n");
    }
  g_string_append (xml, "</list>\n");

  return g_string_free (xml, FALSE);
}

static char *
write_rules (const Press *press)
{
  LekVoice voice = find_voice (press, LEK_PROFILE_GASTOUDER);
  GPtrArray *all = lek_library_get_all_rules (press->library);
  GString *xml = g_string_new ("<terms>\n");

  for (guint i = 0; i < all->len; i++)
    {
      const LekRules *rules = g_ptr_array_index (all, i);
      g_autofree char *from = describe_day (rules->from, voice);
      g_autofree char *until = rules->until != NULL ? describe_day (rules->until, voice) : NULL;
      g_autofree char *day = describe_day (rules->checked, voice);
      g_autofree char *hours = g_strdup_printf ("%d", rules->notify_hours);
      g_autofree char *words =
        lek_library_say (press->library, voice, until != NULL ? "help.rules-ended" : "help.rules-hold",
                         "hours", hours, "from", from, "until", until, "date", day, NULL);

      g_string_append (xml, "<item>");
      add_element (xml, "title", lek_text_get (rules->name, voice));
      add_element (xml, "p", words);
      g_string_append (xml, "</item>\n");
    }
  g_string_append (xml, "</terms>\n");

  return g_string_free (xml, FALSE);
}

static char *
fill_in (const Press *press,
         const char  *xml)
{
  g_autofree char *sources = write_sources (press);
  g_autofree char *rules = write_rules (press);
  g_autoptr(GString) filled = g_string_new (g_str_has_prefix (xml, "<?xml") ? strchr (xml, '\n') + 1 : xml);

  g_string_replace (filled, "<?lekwijzer sources?>", sources, 0);
  g_string_replace (filled, "<?lekwijzer rules?>", rules, 0);

  return g_string_free (g_steal_pointer (&filled), FALSE);
}

static gboolean
put_written (Press       *press,
             const char  *folder,
             GError     **error)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, error);
  const char *name;

  if (dir == NULL)
    return FALSE;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *id = NULL;
      g_autofree char *xml = NULL;
      g_autofree char *filled = NULL;

      if (!g_str_has_suffix (name, ".page"))
        continue;
      if (!g_file_get_contents (path, &xml, NULL, error))
        return FALSE;

      id = g_strndup (name, strlen (name) - strlen (".page"));
      filled = fill_in (press, xml);
      if (!put_page (press, id, filled, error))
        return FALSE;
    }

  return TRUE;
}

static void
name_files (GString    *text,
            const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);   /* it has been read a moment ago */
  const char *name;

  g_string_append_printf (text, " \\\n  %s", folder);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_string_append_printf (text, " \\\n  %s/%s", folder, name);
}

/* A page that went away must not stay behind. */
static gboolean
empty_folder (const char  *folder,
              GError     **error)
{
  g_autoptr(GDir) dir = NULL;
  const char *name;

  g_mkdir_with_parents (folder, 0755);
  dir = g_dir_open (folder, 0, error);
  if (dir == NULL)
    return FALSE;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }

  return TRUE;
}

static gboolean
make (Press       *press,
      char       **argv,
      GError     **error)
{
  g_autoptr(GString) depfile = g_string_new (argv[5]);

  press->library = lek_library_load_folder (argv[2], error);
  if (press->library == NULL || !empty_folder (press->out_folder, error))
    return FALSE;

  g_string_append (press->book, "<help>\n");
  if (!put_written (press, argv[3], error) ||
      !put_procedure (press, LEK_PROFILE_GASTOUDER, error) ||
      !put_procedure (press, LEK_PROFILE_ORGANISATIE, error))
    return FALSE;
  g_string_append (press->book, "</help>\n");

  g_string_append_c (depfile, ':');
  name_files (depfile, argv[2]);
  name_files (depfile, argv[3]);
  g_string_append_c (depfile, '\n');

  /* The folder is an output of the build: its time says when it was made. */
  return g_file_set_contents (argv[5], press->book->str, -1, error) &&
         g_file_set_contents (argv[6], depfile->str, -1, error) &&
         utime (press->out_folder, NULL) == 0;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GError) error = NULL;
  Press press = { 0 };
  gboolean made;

  setlocale (LC_ALL, "");
  if (argc != 7)
    {
      g_printerr ("Usage: lek-make-help LANGUAGE PROCEDURE-FOLDER PAGES-FOLDER OUT-FOLDER BOOK DEPFILE\n");
      return 2;
    }

  press.language = argv[1];
  press.out_folder = argv[4];
  press.book = g_string_new (NULL);
  made = make (&press, argv, &error);
  if (error != NULL)
    g_printerr ("%s\n", error->message);
  g_string_free (press.book, TRUE);
  g_clear_object (&press.library);

  return made ? EXIT_SUCCESS : EXIT_FAILURE;
}
