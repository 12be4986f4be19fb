/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The rows follow the list of the case; nothing is kept here.
 */

#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "core/ap/lek-ap-sent.h"
#include "core/time/lek-follow-up.h"
#include "session/lek-record-row.h"
#include "ui/lek-ui.h"
#include "ui/parts/lek-legible.h"
#include "ui/parts/lek-let-wrap.h"
#include "ui/parts/lek-scroll.h"
#include "ui/parts/lek-toast.h"
#include "ui/parts/lek-word-breaks.h"
#include "ui/stepper/lek-prepared-list.h"
#include "ui/stepper/lek-record-dialog.h"
#include "ui/stepper/lek-record-list.h"

#define TASK "task"
/* A list that is longer than this gets a search. */
#define MANY 8

struct _LekRecordList
{
  AdwBin                parent_instance;

  LekSitting           *sitting;
  const LekRecordKind  *kind;
  const LekRecordExtra *extra;
  gpointer              extra_data;
  GtkFilter            *filter;

  GtkLabel             *title_label;
  GtkLabel             *hint_label;
  GtkLabel             *empty_label;
  GtkEditable          *search_entry;
  GtkListBox           *list_box;
  GtkButton            *add_button;
  GtkWidget            *propose_button;
  AdwBin               *prepared_bin;
};

G_DEFINE_FINAL_TYPE (LekRecordList, lek_record_list, ADW_TYPE_BIN)

static LekCase *
get_case (LekRecordList *self)
{
  return lek_sitting_get_case (self->sitting);
}

static const LekRecord *
get_record (GtkWidget *row)
{
  return lek_record_row_get_record (g_object_get_data (G_OBJECT (row), "row"));
}

static GtkWidget *
find_row (GtkWidget *part)
{
  return gtk_widget_get_ancestor (part, ADW_TYPE_ACTION_ROW);
}

static char *
describe (LekRecordList   *self,
          const LekRecord *record)
{
  return lek_record_kind_describe (self->kind, record, lek_sitting_get_voice (self->sitting));
}

static void
show_state (LekRecordList *self)
{
  GListModel *records = lek_case_get_records (get_case (self), self->kind->id);
  guint n_records = g_list_model_get_n_items (records);
  gboolean any = n_records > 0;
  gboolean proposes = g_str_equal (self->kind->id, TASK) &&
                      lek_case_count_proposed_tasks (get_case (self)) > 0;

  gtk_widget_set_visible (GTK_WIDGET (self->list_box), any);
  gtk_widget_set_visible (GTK_WIDGET (self->empty_label), !any);
  if (n_records <= MANY)
    gtk_editable_set_text (self->search_entry, "");
  gtk_widget_set_visible (GTK_WIDGET (self->search_entry), n_records > MANY);
  gtk_widget_set_visible (self->propose_button, proposes);
}

static int
find_next (LekRecordList *self)
{
  GListModel *records = lek_case_get_records (get_case (self), self->kind->id);
  gint64 first_due = G_MAXINT64;
  int found = 0;

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr(LekRecordRow) row = g_list_model_get_item (records, i);
      gint64 due = lek_follow_up_get_due (lek_record_row_get_record (row));

      if (due == G_MININT64 || due >= first_due)
        continue;

      first_due = due;
      found = (int) i;
    }

  return found;
}

static void
restore_clicked_cb (AdwToast *toast)
{
  LekCase *case_ = g_object_get_data (G_OBJECT (toast), "case");
  const LekRecord *record = g_object_get_data (G_OBJECT (toast), "record");
  g_autoptr(GError) error = NULL;

  if (!lek_case_put_record (case_, record, &error))
    g_warning ("What was removed cannot be put back: %s", error->message);
}

/* The toast may outlive the page: it holds what it needs. */
static void
tell_removed (LekRecordList   *self,
              const LekRecord *record)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);
  g_autofree char *name = describe (self, record);
  /* Translators: %s is what was taken out of a list: a task, a name */
  g_autofree char *words = g_strdup_printf (_("Removed: %s"), name);
  AdwToast *toast;

  if (overlay == NULL)
    return;

  toast = lek_toast_new (words, _("_Undo"));
  adw_toast_set_timeout (toast, 10);
  g_object_set_data_full (G_OBJECT (toast), "case", g_object_ref (get_case (self)), g_object_unref);
  g_object_set_data_full (G_OBJECT (toast), "record", lek_record_copy (record),
                          (GDestroyNotify) lek_record_free);
  g_signal_connect (toast, "button-clicked", G_CALLBACK (restore_clicked_cb), NULL);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

/* The row that was acted upon is gone; the keyboard goes to what stands in its place. */
static void
enter_row (LekRecordList *self,
           int            position)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list_box, position);

  if (row == NULL && position > 0)
    row = gtk_list_box_get_row_at_index (self->list_box, position - 1);

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->add_button));
}

static void
remove_clicked_cb (GtkWidget     *button,
                   LekRecordList *self)
{
  GtkWidget *row = find_row (button);
  g_autoptr(LekRecord) record = lek_record_copy (get_record (row));
  int position = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  if (!lek_case_remove_record (get_case (self), record->uuid, NULL))   /* gone already is fine */
    return;

  tell_removed (self, record);
  enter_row (self, position);
}

static void
done_toggled_cb (GtkCheckButton *check,
                 LekRecordList  *self)
{
  GtkWidget *row = find_row (GTK_WIDGET (check));
  g_autoptr(LekRecord) record = lek_record_copy (get_record (row));
  int position = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  g_autoptr(GError) error = NULL;

  lek_record_set_value (record, self->kind->done_field,
                        gtk_check_button_get_active (check) ? "yes" : "no");
  if (!lek_case_put_record (get_case (self), record, &error))
    g_warning ("Cannot tick off: %s", error->message);

  enter_row (self, position);
}

static GtkWidget *
make_check (LekRecordList   *self,
            const LekRecord *record,
            const char      *title)
{
  GtkWidget *check = gtk_check_button_new ();
  /* Translators: the name of a tick box for a screen reader: whether a task, %s, is done */
  g_autofree char *name = g_strdup_printf (_("Done: %s"), title);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               lek_record_is (record, self->kind->done_field, "yes"));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  g_signal_connect (check, "toggled", G_CALLBACK (done_toggled_cb), self);

  return check;
}

static GtkWidget *
make_remove_button (LekRecordList *self,
                    const char    *title)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  /* Translators: the name of a button for a screen reader: takes %s out of the list */
  g_autofree char *name = g_strdup_printf (_("Remove: %s"), title);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Remove"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  g_signal_connect (button, "clicked", G_CALLBACK (remove_clicked_cb), self);

  return button;
}

static void
extra_clicked_cb (GtkWidget     *button,
                  LekRecordList *self)
{
  self->extra->clicked (get_record (find_row (button)), self->extra_data);
}

static void
add_extra_button (LekRecordList   *self,
                  GtkWidget       *row,
                  const LekRecord *record,
                  const char      *title)
{
  GtkWidget *button;
  g_autofree char *name = NULL;

  if (self->extra == NULL || !self->extra->applies (record))
    return;

  button = gtk_button_new_with_label (self->extra->label ());
  /* Translators: the name of a button for a screen reader: what it does, and to whom */
  name = g_strdup_printf (_("%s: %s"), self->extra->label (), title);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, !lek_case_is_list_locked (get_case (self), self->kind->id));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (button, "clicked", G_CALLBACK (extra_clicked_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static char *
summarize (LekRecordList   *self,
           const LekRecord *record)
{
  LekProcedure *procedure = lek_case_get_procedure (get_case (self));

  if (self->extra != NULL)
    return self->extra->describe (self->sitting, record);

  return lek_record_kind_summarize (self->kind, record, procedure->profile, lek_sitting_get_voice (self->sitting));
}

/* Whatever is filled in finds it, not only what the row shows. */
static gboolean
is_sought (gpointer item,
           gpointer user_data)
{
  LekRecordList *self = user_data;
  LekProcedure *procedure = lek_case_get_procedure (get_case (self));
  const LekRecord *record = lek_record_row_get_record (item);
  g_autofree char *sought = g_utf8_casefold (gtk_editable_get_text (self->search_entry), -1);
  g_autofree char *title = describe (self, record);
  g_autofree char *summary = lek_record_kind_summarize (self->kind, record, procedure->profile,
                                                        lek_sitting_get_voice (self->sitting));
  g_autofree char *all = g_strconcat (title, " ", summary, NULL);
  g_autofree char *folded = g_utf8_casefold (all, -1);

  return strstr (folded, g_strstrip (sought)) != NULL;
}

static void
search_changed_cb (LekRecordList *self)
{
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static GtkWidget *
make_row (gpointer item,
          gpointer user_data)
{
  LekRecordList *self = user_data;
  const LekRecord *record = lek_record_row_get_record (item);
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = describe (self, record);
  g_autofree char *summary = summarize (self, record);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), summary);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  lek_word_breaks_follow_all (row);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "row", g_object_ref (item), g_object_unref);

  if (self->kind->done_field != NULL)
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), make_check (self, record, title));
  add_extra_button (self, row, record, title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_remove_button (self, title));

  return row;
}

static void
open_dialog (LekRecordList   *self,
             const LekRecord *record)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_window_present (GTK_WINDOW (lek_record_dialog_new (GTK_WINDOW (root), self->sitting,
                                                         self->kind, record)));
}

static void
row_activated_cb (LekRecordList *self,
                  GtkListBoxRow *row)
{
  open_dialog (self, get_record (GTK_WIDGET (row)));
}

/* A notification to the AP begins with what is known of it. */
static void
add_clicked_cb (LekRecordList *self)
{
  g_autoptr(LekRecord) record = NULL;

  if (g_str_equal (self->kind->id, LEK_NOTIFICATION))
    record = lek_case_make_notification (get_case (self));
  open_dialog (self, record);
}

static void
propose_clicked_cb (LekRecordList *self)
{
  lek_case_propose_tasks (get_case (self), lek_sitting_get_voice (self->sitting));
  enter_row (self, 0);
}

static void
lek_record_list_dispose (GObject *object)
{
  LekRecordList *self = LEK_RECORD_LIST (object);

  /* First: AdwBin would look for a child that the template has let go of. */
  if (self->list_box != NULL)
    gtk_list_box_bind_model (self->list_box, NULL, NULL, NULL, NULL);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LEK_TYPE_RECORD_LIST);
  g_clear_object (&self->filter);
  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (lek_record_list_parent_class)->dispose (object);
}

static void
lek_record_list_class_init (LekRecordListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lek_record_list_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, LEK_UI_RESOURCE ("stepper/lek-record-list.ui"));
  gtk_widget_class_bind_template_child (widget_class, LekRecordList, title_label);
  gtk_widget_class_bind_template_child (widget_class, LekRecordList, hint_label);
  gtk_widget_class_bind_template_child (widget_class, LekRecordList, empty_label);
  gtk_widget_class_bind_template_child (widget_class, LekRecordList, search_entry);
  gtk_widget_class_bind_template_child (widget_class, LekRecordList, list_box);
  gtk_widget_class_bind_template_child (widget_class, LekRecordList, add_button);
  gtk_widget_class_bind_template_child (widget_class, LekRecordList, propose_button);
  gtk_widget_class_bind_template_child (widget_class, LekRecordList, prepared_bin);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, propose_clicked_cb);
}

static void
lek_record_list_init (LekRecordList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_sought, self, NULL));
}

static void
bind_rows (LekRecordList *self)
{
  GListModel *records = lek_case_get_records (get_case (self), self->kind->id);
  g_autoptr(GtkFilterListModel) sought = gtk_filter_list_model_new (g_object_ref (records),
                                                                    g_object_ref (self->filter));

  gtk_list_box_bind_model (self->list_box, G_LIST_MODEL (sought), make_row, self, NULL);
}

static void
show_words (LekRecordList *self)
{
  const char *title = lek_sitting_read (self->sitting, self->kind->title);
  const char *hint = lek_sitting_read (self->sitting, self->kind->hint);

  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->hint_label, hint);
  gtk_widget_set_visible (GTK_WIDGET (self->hint_label), *hint != '\0');
  gtk_label_set_label (self->empty_label, lek_sitting_read (self->sitting, self->kind->empty));
  gtk_button_set_label (self->add_button, lek_sitting_read (self->sitting, self->kind->add));
  lek_button_let_wrap (self->add_button);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_box),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
}

/* What is closed is kept as it is, but for what is followed afterwards. */
static void
show_lock (LekRecordList *self)
{
  gboolean may_write = !lek_case_is_list_locked (get_case (self), self->kind->id);

  lek_legible_set_sensitive (GTK_WIDGET (self->list_box), may_write);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add_button), may_write);
  gtk_widget_set_sensitive (self->propose_button, may_write);
}

GtkWidget *
lek_record_list_new (LekSitting *sitting,
                     const char *kind)
{
  LekRecordList *self;
  GListModel *records;

  g_return_val_if_fail (LEK_IS_SITTING (sitting), NULL);

  self = g_object_new (LEK_TYPE_RECORD_LIST, NULL);
  self->sitting = g_object_ref (sitting);
  self->kind = lek_library_get_record_kind (lek_case_get_library (get_case (self)), kind);
  g_return_val_if_fail (self->kind != NULL, GTK_WIDGET (self));

  show_words (self);
  records = lek_case_get_records (get_case (self), kind);
  bind_rows (self);
  adw_bin_set_child (self->prepared_bin, lek_prepared_list_new_records (sitting, self->kind));
  g_signal_connect_object (records, "items-changed", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_case (self), "answer-changed::incident.scenario",
                           G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_case (self), "state-changed", G_CALLBACK (show_lock), self, G_CONNECT_SWAPPED);
  show_state (self);
  show_lock (self);

  return GTK_WIDGET (self);
}

void
lek_record_list_show_next (LekRecordList *self)
{
  g_return_if_fail (LEK_IS_RECORD_LIST (self));

  enter_row (self, find_next (self));
  lek_scroll_to (GTK_WIDGET (self));
}

void
lek_record_list_set_extra (LekRecordList        *self,
                           const LekRecordExtra *extra,
                           gpointer              data)
{
  g_return_if_fail (LEK_IS_RECORD_LIST (self));

  self->extra = extra;
  self->extra_data = data;
  bind_rows (self);
}
