/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The ticks are kept with the incident.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/ap/lek-ap-list.h"

#include <string.h>

#include "core/ap/lek-ap-sent.h"
#include "core/guard/lek-guard-recorded.h"
#include "core/practice/lek-practice.h"
#include "ui/ap/lek-ap-row.h"
#include "ui/parts/lek-clipboard-keeper.h"
#include "ui/parts/lek-question-dialog.h"
#include "ui/parts/lek-words-label.h"

#define CLIPBOARD_MS (60 * 1000)

struct _LekApList
{
  AdwBin              parent_instance;

  LekSitting         *sitting;
  LekClipboardKeeper *keeper;
  GPtrArray          *items;
  GPtrArray          *rows;          /* (element-type LekApRow): borrowed, in the order of the form */
  LekApRow           *asked;         /* the row whose answer waits for what the person says of the guard */
  GtkBox             *box;
};

G_DEFINE_FINAL_TYPE (LekApList, lek_ap_list, ADW_TYPE_BIN)

enum
{
  SAID,
  FIND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static LekCase *
get_case (LekApList *self)
{
  return lek_sitting_get_case (self->sitting);
}

static GtkWindow *
get_window (LekApList *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
say (LekApList  *self,
     const char *words)
{
  g_signal_emit (self, signals[SAID], 0, words);
}

static const char *
get_copied (LekApList *self)
{
  return lek_answers_get_value (lek_case_get_answers (get_case (self)), LEK_AP_COPIED);
}

static void
show_count (LekApList *self)
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
  say (self, words);
}

static void
keep_tick (LekApList *self,
           LekApRow  *row,
           gboolean   copied)
{
  g_autofree char *stamps = lek_ap_copied_set (get_copied (self), lek_ap_row_get_item (row), copied);

  lek_ap_row_set_copied (row, copied);
  lek_case_remember (get_case (self), LEK_AP_COPIED, stamps);
  show_count (self);
}

static LekApRow *
find_focused (LekApList *self)
{
  GtkWidget *focus = gtk_window_get_focus (get_window (self));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, LEK_TYPE_AP_ROW) : NULL;

  return row != NULL && gtk_widget_is_ancestor (row, GTK_WIDGET (self)) ? LEK_AP_ROW (row) : NULL;
}

/* The first that is still to be copied after @row, or from the beginning; NULL when all is done. */
static LekApRow *
find_next (LekApList *self,
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

/* An answer of a practice says so itself, wherever it is pasted. */
static char *
dup_marked (LekApList  *self,
            const char *words)
{
  LekCase *incident = get_case (self);
  char *marked = g_strdup (words);

  if (lek_case_get_summary (incident)->practice)
    lek_practice_mark_title (lek_case_get_library (incident), lek_sitting_get_voice (self->sitting), &marked);

  return marked;
}

static void
copy_words (LekApList  *self,
            LekApRow   *row,
            const char *words)
{
  g_autofree char *marked = dup_marked (self, words);
  LekApRow *next;

  lek_clipboard_keeper_put (self->keeper, marked);
  keep_tick (self, row, TRUE);
  next = find_next (self, row);
  if (next != NULL)
    lek_ap_row_enter (next);
  else
    say (self, _("All answers have been copied."));
}

/* (transfer full): the people concerned; who notifies may be named to the AP. */
static char **
list_names (LekApList *self)
{
  return lek_guard_names_of_others (lek_case_get_incident (get_case (self)), lek_case_get_library (get_case (self)));
}

static void
guard_answered_cb (guint    choice,
                   gpointer user_data)
{
  LekApList *self = user_data;
  LekApRow *row = self->asked;
  g_auto(GStrv) names = NULL;
  g_autofree char *masked = NULL;
  const char *answer;

  /* The sheet may have been made anew meanwhile. */
  if (row == NULL || !g_ptr_array_find (self->rows, row, NULL))
    return;

  self->asked = NULL;
  answer = lek_ap_row_get_item (row)->answer;
  names = list_names (self);
  masked = lek_guard_mask (answer, (const char *const *) names);
  copy_words (self, row, choice == 0 ? masked : answer);
}

/* (transfer full): what was found, joined; NULL when nothing was. */
static char *
find_names (LekApList       *self,
            const LekApItem *item)
{
  g_auto(GStrv) names = list_names (self);
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
copy (LekApList *self,
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
             LekApList *self)
{
  copy (self, row);
}

static void
row_ticked_cb (LekApRow  *row,
               gboolean   copied,
               LekApList *self)
{
  keep_tick (self, row, copied);
}

static void
row_find_cb (LekApRow  *row,
             LekApList *self)
{
  g_signal_emit (self, signals[FIND], 0, lek_ap_row_get_item (row)->question);
}

/* What says which kind of notification this is, is always new. */
static LekApRowSince
get_since (LekApList *self,
           GPtrArray *changes,
           guint      position)
{
  const LekApItem *item = g_ptr_array_index (self->items, position);

  if (changes == NULL)
    return LEK_AP_ROW_NEW;

  for (guint i = 0; i < changes->len; i++)
    {
      if (((const LekApChange *) g_ptr_array_index (changes, i))->item == position)
        return LEK_AP_ROW_CHANGED;
    }

  return strstr (item->source, "case.notification") != NULL ? LEK_AP_ROW_NEW : LEK_AP_ROW_SAME;
}

static void
add_row (LekApList       *self,
         const LekApItem *item,
         LekApRowSince    since)
{
  GtkWidget *row = lek_ap_row_new (item, lek_sitting_get_voice (self->sitting),
                                   lek_case_is_locked (get_case (self)), since);

  lek_ap_row_set_copied (LEK_AP_ROW (row), lek_ap_copied_has (get_copied (self), item));
  g_signal_connect (row, "copy", G_CALLBACK (row_copy_cb), self);
  g_signal_connect (row, "ticked", G_CALLBACK (row_ticked_cb), self);
  g_signal_connect (row, "find", G_CALLBACK (row_find_cb), self);
  gtk_box_append (self->box, row);
  g_ptr_array_add (self->rows, row);
}

static void
add_chapter (LekApList *self,
             guint      number)
{
  const LekApForm *form = lek_library_get_ap_form (lek_case_get_library (get_case (self)));
  const LekApChapter *chapter = g_ptr_array_index (form->chapters, number);
  g_autofree char *title = g_strdup_printf ("%s. %s", chapter->number,
                                            lek_sitting_read (self->sitting, chapter->title));

  gtk_box_append (self->box, lek_words_label_new (title, "title-4"));
}

static void
lek_ap_list_dispose (GObject *object)
{
  LekApList *self = LEK_AP_LIST (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_object (&self->keeper);
  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (lek_ap_list_parent_class)->dispose (object);
}

static void
lek_ap_list_class_init (LekApListClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lek_ap_list_dispose;

  signals[SAID] = g_signal_new ("said", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[FIND] = g_signal_new ("find", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lek_ap_list_init (LekApList *self)
{
  self->rows = g_ptr_array_new ();
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

GtkWidget *
lek_ap_list_new (LekSitting *sitting)
{
  LekApList *self;

  g_return_val_if_fail (LEK_IS_SITTING (sitting), NULL);

  self = g_object_new (LEK_TYPE_AP_LIST, NULL);
  self->sitting = g_object_ref (sitting);
  self->keeper = lek_clipboard_keeper_new (gtk_widget_get_clipboard (GTK_WIDGET (self)), CLIPBOARD_MS);

  return GTK_WIDGET (self);
}

void
lek_ap_list_show (LekApList *self,
                  GPtrArray *items,
                  GPtrArray *changes)
{
  guint chapter = G_MAXUINT;

  g_return_if_fail (LEK_IS_AP_LIST (self));
  g_return_if_fail (items != NULL);

  /* The rows point into the items. */
  self->asked = NULL;
  lek_box_clear (self->box);
  g_ptr_array_set_size (self->rows, 0);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->items = g_ptr_array_ref (items);

  for (guint i = 0; i < items->len; i++)
    {
      const LekApItem *item = g_ptr_array_index (items, i);

      if (item->entry->chapter != chapter)
        add_chapter (self, item->entry->chapter);
      chapter = item->entry->chapter;
      add_row (self, item, get_since (self, changes, i));
    }

  show_count (self);
}

void
lek_ap_list_copy_next (LekApList *self)
{
  LekApRow *row;

  g_return_if_fail (LEK_IS_AP_LIST (self));

  row = find_focused (self);
  if (row == NULL || !lek_ap_row_is_needed (row))
    row = find_next (self, row);

  if (row != NULL)
    copy (self, row);
  else
    say (self, _("All answers have been copied."));
}

gboolean
lek_ap_list_may_name_people (LekApList *self)
{
  g_return_val_if_fail (LEK_IS_AP_LIST (self), FALSE);

  for (guint i = 0; i < self->items->len; i++)
    {
      g_autofree char *names = find_names (self, g_ptr_array_index (self->items, i));

      if (names != NULL)
        return TRUE;
    }

  return FALSE;
}
