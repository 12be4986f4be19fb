/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The sheet is worked out anew when an answer changes; the
 * ticks are kept with the incident.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/lek-ap-page.h"

#include "core/lek-ap-sent.h"
#include "core/lek-guard.h"
#include "report/lek-ap-paper.h"
#include "ui/lek-ap-row.h"
#include "ui/lek-clipboard-keeper.h"
#include "ui/lek-error-text.h"
#include "ui/lek-file-chooser.h"
#include "ui/lek-question-dialog.h"
#include "ui/lek-question-row.h"
#include "ui/lek-words-label.h"

#define COPIED "ap.copied"
#define CLIPBOARD_MS (60 * 1000)

struct _LekApPage
{
  AdwBin              parent_instance;

  LekSitting         *sitting;
  LekClipboardKeeper *keeper;
  GPtrArray          *items;
  GPtrArray          *rows;          /* (element-type LekApRow): borrowed, in the order of the form */
  LekApRow           *asked;         /* the row whose answer waits for what the person says of the guard */
  guint               update_id;

  GtkWidget          *missing_heading;
  GtkBox             *missing_box;
  GtkBox             *chapters_box;
  GtkBox             *after_box;
  GtkLabel           *status_label;
};

G_DEFINE_FINAL_TYPE (LekApPage, lek_ap_page, ADW_TYPE_BIN)

enum
{
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static LekCase *
get_case (LekApPage *self)
{
  return lek_sitting_get_case (self->sitting);
}

static GtkWindow *
get_window (LekApPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static const LekApForm *
get_form (LekApPage *self)
{
  return lek_library_get_ap_form (lek_case_get_library (get_case (self)));
}

static const char *
get_copied (LekApPage *self)
{
  return lek_answers_get_value (lek_case_get_answers (get_case (self)), COPIED);
}

static void
show_count (LekApPage *self)
{
  g_autofree char *words = NULL;
  guint n_needed = 0, n_copied = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      LekApRow *row = g_ptr_array_index (self->rows, i);

      n_needed += lek_ap_row_is_needed (row) ? 1 : 0;
      n_copied += lek_ap_row_is_copied (row) ? 1 : 0;
    }

  /* Translators: how many answers were copied, of how many */
  words = g_strdup_printf (_("%u of %u copied"), n_copied, n_needed);
  gtk_label_set_label (self->status_label, words);
}

static void
keep_tick (LekApPage *self,
           LekApRow  *row,
           gboolean   copied)
{
  g_autofree char *stamps = lek_ap_copied_set (get_copied (self), lek_ap_row_get_item (row), copied);

  lek_ap_row_set_copied (row, copied);
  lek_case_remember (get_case (self), COPIED, stamps);
  show_count (self);
}

static LekApRow *
find_focused (LekApPage *self)
{
  GtkWidget *focus = gtk_window_get_focus (get_window (self));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, LEK_TYPE_AP_ROW) : NULL;

  return row != NULL && gtk_widget_is_ancestor (row, GTK_WIDGET (self)) ? LEK_AP_ROW (row) : NULL;
}

/* The first that is still to be copied after @row, or from the beginning; NULL when all is done. */
static LekApRow *
find_next (LekApPage *self,
           LekApRow  *row)
{
  guint from = 0;

  if (row != NULL && g_ptr_array_find (self->rows, row, &from))
    from++;

  for (guint i = 0; i < self->rows->len; i++)
    {
      LekApRow *next = g_ptr_array_index (self->rows, (from + i) % self->rows->len);

      if (lek_ap_row_is_needed (next) && !lek_ap_row_is_copied (next))
        return next;
    }

  return NULL;
}

static void
copy_words (LekApPage  *self,
            LekApRow   *row,
            const char *words)
{
  LekApRow *next;

  lek_clipboard_keeper_put (self->keeper, words);
  keep_tick (self, row, TRUE);
  next = find_next (self, row);
  if (next != NULL)
    lek_ap_row_enter (next);
  else
    gtk_label_set_label (self->status_label, _("All answers have been copied."));
}

static void
guard_answered_cb (guint    choice,
                   gpointer user_data)
{
  LekApPage *self = user_data;
  LekApRow *row = self->asked;
  g_auto(GStrv) names = NULL;
  g_autofree char *masked = NULL;
  const char *answer;

  /* The sheet may have been made anew meanwhile. */
  if (row == NULL || !g_ptr_array_find (self->rows, row, NULL))
    return;

  self->asked = NULL;
  answer = lek_ap_row_get_item (row)->answer;
  names = lek_guard_names_of (lek_case_get_answers (get_case (self)));
  masked = lek_guard_mask (answer, (const char *const *) names);
  copy_words (self, row, choice == 0 ? masked : answer);
}

/* (transfer full): what was found, joined; NULL when nothing was. */
static char *
find_names (LekApPage       *self,
            const LekApItem *item)
{
  g_auto(GStrv) names = lek_guard_names_of (lek_case_get_answers (get_case (self)));
  g_autoptr(GArray) found = NULL;
  g_autoptr(GString) words = g_string_new (NULL);

  if (!lek_ap_item_may_name_people (item, lek_case_get_library (get_case (self))))
    return NULL;

  found = lek_guard_find (item->answer, (const char *const *) names);
  for (guint i = 0; i < found->len; i++)
    {
      const LekFinding *finding = &g_array_index (found, LekFinding, i);

      g_string_append_printf (words, "%s%.*s", i > 0 ? ", " : "",
                              (int) finding->length, item->answer + finding->start);
    }

  return found->len > 0 ? g_string_free (g_steal_pointer (&words), FALSE) : NULL;
}

static void
copy (LekApPage *self,
      LekApRow  *row)
{
  const LekApItem *item = lek_ap_row_get_item (row);
  g_autofree char *names = find_names (self, item);
  g_autofree char *body = NULL;

  if (names == NULL)
    {
      copy_words (self, row, item->answer);
      return;
    }

  self->asked = row;
  /* Translators: %s is a list of names, numbers and addresses that stand in a text */
  body = g_strdup_printf (_("This may name a person: %s. The AP asks not to send data of the people concerned."),
                          names);
  lek_question_dialog_choose (get_window (self), _("Copy without names?"), body,
                              _("Copy _masked"), _("Copy as it _is"), guard_answered_cb, self);
}

static void
row_copy_cb (LekApRow  *row,
             LekApPage *self)
{
  copy (self, row);
}

static void
row_ticked_cb (LekApRow  *row,
               gboolean   copied,
               LekApPage *self)
{
  keep_tick (self, row, copied);
}

static void
pick (LekApPage  *self,
      const char *question)
{
  const LekProcedure *procedure = lek_case_get_procedure (get_case (self));

  for (guint i = 0; i < procedure->steps->len; i++)
    {
      const LekStep *step = g_ptr_array_index (procedure->steps, i);

      for (guint j = 0; j < step->pages->len; j++)
        {
          const LekPage *page = g_ptr_array_index (step->pages, j);

          for (guint k = 0; k < page->items->len; k++)
            {
              const LekPageItem *item = g_ptr_array_index (page->items, k);

              if (g_strcmp0 (item->question->id, question) == 0)
                {
                  g_signal_emit (self, signals[PICKED], 0, page->id, question);
                  return;
                }
            }
        }
    }
}

static void
row_find_cb (LekApRow  *row,
             LekApPage *self)
{
  pick (self, lek_ap_row_get_item (row)->question);
}

static void
missing_clicked_cb (GtkButton *button,
                    LekApPage *self)
{
  const char *question = g_object_get_data (G_OBJECT (button), "question");

  pick (self, question);
}

static void
add_missing (LekApPage       *self,
             const LekApItem *item)
{
  g_autofree char *title = lek_ap_item_dup_title (item, lek_sitting_get_voice (self->sitting));
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), lek_words_label_new (title, NULL));
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_set_data (G_OBJECT (button), "question", (gpointer) item->question);
  g_signal_connect (button, "clicked", G_CALLBACK (missing_clicked_cb), self);
  gtk_box_append (self->missing_box, button);
}

static void
add_row (LekApPage       *self,
         const LekApItem *item)
{
  GtkWidget *row = lek_ap_row_new (item, lek_sitting_get_voice (self->sitting),
                                   lek_case_is_read_only (get_case (self)));

  lek_ap_row_set_copied (LEK_AP_ROW (row), lek_ap_copied_has (get_copied (self), item));
  g_signal_connect (row, "copy", G_CALLBACK (row_copy_cb), self);
  g_signal_connect (row, "ticked", G_CALLBACK (row_ticked_cb), self);
  g_signal_connect (row, "find", G_CALLBACK (row_find_cb), self);
  gtk_box_append (self->chapters_box, row);
  g_ptr_array_add (self->rows, row);
}

static void
add_chapter (LekApPage *self,
             guint      number)
{
  const LekApChapter *chapter = g_ptr_array_index (get_form (self)->chapters, number);
  g_autofree char *title = g_strdup_printf ("%s. %s", chapter->number,
                                            lek_sitting_read (self->sitting, chapter->title));

  gtk_box_append (self->chapters_box, lek_words_label_new (title, "title-4"));
}

static void
make_items (LekApPage *self)
{
  LekApSheetInput input = {
    .library = lek_case_get_library (get_case (self)),
    .incident = lek_case_get_incident (get_case (self)),
    .notification = lek_ap_notification_of (lek_case_get_incident (get_case (self))),
    .voice = lek_sitting_get_voice (self->sitting),
    .now_utc = lek_sitting_get_now (self->sitting),
  };

  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->items = lek_ap_sheet_new (&input);
}

static void
update (LekApPage *self)
{
  guint chapter = G_MAXUINT;

  /* The rows point into the items. */
  self->asked = NULL;
  lek_box_clear (self->missing_box);
  lek_box_clear (self->chapters_box);
  g_ptr_array_set_size (self->rows, 0);
  make_items (self);

  for (guint i = 0; i < self->items->len; i++)
    {
      const LekApItem *item = g_ptr_array_index (self->items, i);

      if (item->entry->chapter != chapter)
        add_chapter (self, item->entry->chapter);
      chapter = item->entry->chapter;
      add_row (self, item);
      if (item->mark == LEK_AP_MISSING)
        add_missing (self, item);
    }

  gtk_widget_set_visible (self->missing_heading,
                          gtk_widget_get_first_child (GTK_WIDGET (self->missing_box)) != NULL);
  show_count (self);
}

static gboolean
update_idle_cb (gpointer user_data)
{
  LekApPage *self = user_data;

  self->update_id = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

static void
update_later (LekApPage *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add (update_idle_cb, self);
}

static void
answer_changed_cb (LekApPage  *self,
                   const char *question)
{
  if (g_strcmp0 (question, COPIED) != 0)
    update_later (self);
}

static void
open_form_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  LekApPage *self = LEK_AP_PAGE (widget);

  gtk_show_uri (get_window (self), get_form (self)->url, GDK_CURRENT_TIME);
}

static void
unreachable_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  LekApPage *self = LEK_AP_PAGE (widget);

  lek_case_log (get_case (self), "ap-unreachable", NULL, NULL);
  gtk_label_set_label (self->status_label, _("The log says so now, with the time."));
}

static void
copy_next_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  LekApPage *self = LEK_AP_PAGE (widget);
  LekApRow *row = find_focused (self);

  if (row == NULL || !lek_ap_row_is_needed (row))
    row = find_next (self, row);

  if (row != NULL)
    copy (self, row);
  else
    gtk_label_set_label (self->status_label, _("All answers have been copied."));
}

static void
file_chosen_cb (GFile    *file,
                gpointer  user_data)
{
  LekApPage *self = user_data;
  LekReportInput input = {
    .library = lek_case_get_library (get_case (self)),
    .incident = lek_case_get_incident (get_case (self)),
    .voice = lek_sitting_get_voice (self->sitting),
    .full = TRUE,
    .printed_utc = lek_sitting_get_now (self->sitting),
  };
  g_autoptr(LekApPaper) paper = lek_ap_paper_new (LEK_AP_PAPER_SHEET, &input);
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *words = NULL;
  g_autoptr(GError) error = NULL;

  if (!lek_ap_paper_write_pdf (paper, path, &error))
    {
      words = lek_error_text_body (error);
      gtk_label_set_label (self->status_label, words);
      return;
    }

  lek_case_log (get_case (self), "report-made", name, NULL);
  /* Translators: %s is the name of a file */
  words = g_strdup_printf (_("Saved as %s."), name);
  gtk_label_set_label (self->status_label, words);
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  LekApPage *self = LEK_AP_PAGE (widget);
  const char *number = lek_case_get_summary (get_case (self))->number;
  /* Translators: the name of a file; %s is a number such as 2026-001 */
  g_autofree char *name = g_strdup_printf (_("AP sheet %s.pdf"), number != NULL ? number : "");
  LekFileAsk ask = {
    .title = _("Save the AP sheet"),
    .accept = _("_Save"),
    .save = TRUE,
    .name = name,
    .kind = _("PDF documents"),
    .pattern = "*.pdf",
  };

  /* The dialog is modal to the window that this page is in, so it cannot outlive it. */
  lek_file_chooser_ask (get_window (self), &ask, file_chosen_cb, self);
}

static void
lek_ap_page_dispose (GObject *object)
{
  LekApPage *self = LEK_AP_PAGE (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  /* First: AdwBin would look for a child that the template has let go of. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LEK_TYPE_AP_PAGE);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_object (&self->keeper);
  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (lek_ap_page_parent_class)->dispose (object);
}

static void
lek_ap_page_class_init (LekApPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lek_ap_page_dispose;

  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/lekwijzer/Lekwijzer/ui/lek-ap-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LekApPage, missing_heading);
  gtk_widget_class_bind_template_child (widget_class, LekApPage, missing_box);
  gtk_widget_class_bind_template_child (widget_class, LekApPage, chapters_box);
  gtk_widget_class_bind_template_child (widget_class, LekApPage, after_box);
  gtk_widget_class_bind_template_child (widget_class, LekApPage, status_label);
  gtk_widget_class_install_action (widget_class, "ap.open-form", NULL, open_form_action);
  gtk_widget_class_install_action (widget_class, "ap.unreachable", NULL, unreachable_action);
  gtk_widget_class_install_action (widget_class, "ap.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "ap.copy-next", NULL, copy_next_action);
}

static void
lek_ap_page_init (LekApPage *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  /* Before the button that has the keyboard takes Enter for a click. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>Return|<Control>KP_Enter"),
                      gtk_named_action_new ("ap.copy-next")));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
add_after (LekApPage *self)
{
  static const char *const questions[] = { "ap.reported_at", "ap.number" };
  LekLibrary *library = lek_case_get_library (get_case (self));

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    gtk_box_append (self->after_box,
                    lek_question_row_new (self->sitting, lek_library_get_question (library, questions[i])));
}

GtkWidget *
lek_ap_page_new (LekSitting *sitting)
{
  static const char *const changes[] = { "decided", "state-changed", "records-changed" };
  LekApPage *self;

  g_return_val_if_fail (LEK_IS_SITTING (sitting), NULL);

  self = g_object_new (LEK_TYPE_AP_PAGE, NULL);
  self->sitting = g_object_ref (sitting);
  self->keeper = lek_clipboard_keeper_new (gtk_widget_get_clipboard (GTK_WIDGET (self)), CLIPBOARD_MS);
  add_after (self);
  g_signal_connect_object (get_case (self), "answer-changed", G_CALLBACK (answer_changed_cb), self,
                           G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (get_case (self), changes[i], G_CALLBACK (update_later), self,
                             G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

GtkWindow *
lek_ap_page_present (LekApPage *self,
                     GtkWindow *parent)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const char *number = lek_case_get_summary (get_case (self))->number;
  /* Translators: %s is the number of an incident */
  g_autofree char *title = g_strdup_printf (_("AP sheet %s"), number != NULL ? number : "");

  gtk_window_set_title (GTK_WINDOW (window), title);
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 720);
  if (parent != NULL)
    {
      gtk_window_set_transient_for (GTK_WINDOW (window), parent);
      gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
    }
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self));
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));

  return GTK_WINDOW (window);
}
