/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. What was learned are questions like any other: what is
 * typed here is kept at once, whether the incident is closed or not.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/incident/lek-close-dialog.h"

#include "session/lek-case-closing.h"
#include "ui/editors/lek-moment-row.h"
#include "ui/incident/lek-closing-list.h"
#include "ui/lek-ui.h"
#include "ui/parts/lek-error-text.h"
#include "ui/parts/lek-let-wrap.h"
#include "ui/stepper/lek-question-row.h"

/* Long enough to do it, soon enough to remember why. */
#define FOLLOW_DAYS 28

struct _LekCloseDialog
{
  AdwWindow       parent_instance;

  LekSitting     *sitting;
  LekClosingList *list;
  LekMomentRow   *due_row;

  GtkWidget      *close_button;
  GtkLabel       *lead_label;
  AdwBin         *open_bin;
  GtkWidget      *reason_box;
  GtkTextView    *reason_view;
  GtkLabel       *error_label;
  GtkWidget      *lessons_box;
  GtkBox         *lessons;
  GtkWidget      *measures_box;
  GtkLabel       *measures_label;
  GtkCheckButton *follow_button;
  GtkListBox     *due_list;
};

G_DEFINE_FINAL_TYPE (LekCloseDialog, lek_close_dialog, ADW_TYPE_WINDOW)

enum
{
  PICKED,
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static LekCase *
get_case (LekCloseDialog *self)
{
  return lek_sitting_get_case (self->sitting);
}

static void
show_error (LekCloseDialog *self,
            const char     *words)
{
  gtk_label_set_label (self->error_label, words);
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->reason_view));
}

static gboolean
wants_to_follow (LekCloseDialog *self)
{
  return gtk_widget_get_visible (self->measures_box) && gtk_check_button_get_active (self->follow_button);
}

static void
follow_measures (LekCloseDialog *self)
{
  g_autoptr(LekMoment) due = NULL;

  if (!wants_to_follow (self))
    return;

  due = lek_moment_row_dup_moment (self->due_row);
  lek_case_follow_measures (get_case (self), due);
}

static void
close_clicked_cb (LekCloseDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->reason_view);
  g_autoptr(GError) error = NULL;
  g_autofree char *reason = NULL;
  GtkTextIter start, end;

  if (wants_to_follow (self) && !lek_moment_row_settle (self->due_row))
    return;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  reason = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);

  if (lek_case_close (get_case (self), reason, &error))
    {
      follow_measures (self);
      g_signal_emit (self, signals[CLOSED], 0);
      gtk_window_close (GTK_WINDOW (self));
    }
  else if (g_error_matches (error, LEK_CASE_ERROR, LEK_CASE_ERROR_OPEN_ENDS))
    show_error (self, _("Write down why it can be closed with this open."));
  else
    {
      g_autofree char *words = lek_error_text_body (error);

      show_error (self, words);
    }
}

static void
open_picked_cb (LekCloseDialog *self,
                const char     *page_id,
                const char     *question_id)
{
  g_signal_emit (self, signals[PICKED], 0, page_id, question_id);
  gtk_window_close (GTK_WINDOW (self));
}

static char *
describe_lead (guint n_must,
               guint n_open)
{
  if (n_must > 0)
    return g_strdup_printf (ngettext ("%u thing is needed before it can be closed. Click it to go there.",
                                      "%u things are needed before it can be closed. Click one to go there.",
                                      n_must),
                            n_must);

  if (n_open > 0)
    return g_strdup_printf (ngettext ("%u thing is still open. It can be closed all the same; "
                                      "the reason is kept in the log.",
                                      "%u things are still open. It can be closed all the same; "
                                      "the reason is kept in the log.",
                                      n_open),
                            n_open);

  return g_strdup (_("Nothing is open. A closed incident stays in the register and can be "
                     "reopened at any time."));
}

static void
show_open (LekCloseDialog *self)
{
  g_autoptr(GPtrArray) items = lek_case_check_closing (get_case (self));
  guint n_must = lek_closing_count_must (items);
  g_autofree char *lead = describe_lead (n_must, items->len);

  gtk_label_set_label (self->lead_label, lead);
  lek_closing_list_show (self->list, items);
  gtk_widget_set_visible (GTK_WIDGET (self->open_bin), items->len > 0);
  gtk_widget_set_visible (self->reason_box, items->len > 0 && n_must == 0);
  gtk_widget_set_sensitive (self->close_button, n_must == 0);
}

static void
add_lessons (LekCloseDialog *self)
{
  static const char *const questions[] = { "evaluation.well", "evaluation.better", "evaluation.changed" };
  LekLibrary *library = lek_case_get_library (get_case (self));
  gboolean any = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      const LekQuestion *question = lek_library_get_question (library, questions[i]);

      if (question == NULL || !lek_progress_is_asked (lek_case_get_progress (get_case (self)), question->id))
        continue;

      gtk_box_append (self->lessons, lek_question_row_new (self->sitting, question));
      any = TRUE;
    }

  gtk_widget_set_visible (self->lessons_box, any);
}

static void
add_due (LekCloseDialog *self)
{
  LekClock *clock = lek_register_get_clock (lek_sitting_get_register (self->sitting));
  LekMoment due = { lek_clock_now (clock) + FOLLOW_DAYS * 24 * 3600, TRUE };

  self->due_row = LEK_MOMENT_ROW (lek_moment_row_new (_("To be done by"), clock,
                                                      lek_sitting_get_voice (self->sitting)));
  g_object_set (self->due_row, "ahead", TRUE, NULL);
  lek_moment_row_set_moment (self->due_row, &due);
  gtk_list_box_append (self->due_list, GTK_WIDGET (self->due_row));
}

static void
show_measures (LekCloseDialog *self)
{
  g_auto(GStrv) measures = lek_case_dup_unfollowed_measures (get_case (self));
  g_autofree char *words = g_strjoinv ("\n", measures);

  gtk_widget_set_visible (self->measures_box, *words != '\0');
  gtk_label_set_label (self->measures_label, words);
}

static void
follow_toggled_cb (LekCloseDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->due_list), gtk_check_button_get_active (self->follow_button));
}

static void
lek_close_dialog_dispose (GObject *object)
{
  LekCloseDialog *self = LEK_CLOSE_DIALOG (object);

  if (self->sitting != NULL)
    lek_case_settle (get_case (self));
  gtk_widget_dispose_template (GTK_WIDGET (self), LEK_TYPE_CLOSE_DIALOG);
  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (lek_close_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, LEK_UI_RESOURCE ("incident/lek-close-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, LekCloseDialog, close_button);
  gtk_widget_class_bind_template_child (widget_class, LekCloseDialog, lead_label);
  gtk_widget_class_bind_template_child (widget_class, LekCloseDialog, open_bin);
  gtk_widget_class_bind_template_child (widget_class, LekCloseDialog, reason_box);
  gtk_widget_class_bind_template_child (widget_class, LekCloseDialog, reason_view);
  gtk_widget_class_bind_template_child (widget_class, LekCloseDialog, error_label);
  gtk_widget_class_bind_template_child (widget_class, LekCloseDialog, lessons_box);
  gtk_widget_class_bind_template_child (widget_class, LekCloseDialog, lessons);
  gtk_widget_class_bind_template_child (widget_class, LekCloseDialog, measures_box);
  gtk_widget_class_bind_template_child (widget_class, LekCloseDialog, measures_label);
  gtk_widget_class_bind_template_child (widget_class, LekCloseDialog, follow_button);
  gtk_widget_class_bind_template_child (widget_class, LekCloseDialog, due_list);
  gtk_widget_class_bind_template_callback (widget_class, close_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, follow_toggled_cb);
}

static void
lek_close_dialog_class_init (LekCloseDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lek_close_dialog_dispose;

  signals[PICKED] =
    g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  signals[CLOSED] =
    g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  bind_template (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lek_close_dialog_init (LekCloseDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lek_buttons_let_wrap (GTK_WIDGET (self));
  lek_check_let_wrap (self->follow_button);
}

LekCloseDialog *
lek_close_dialog_new (GtkWindow  *parent,
                      LekSitting *sitting)
{
  LekCloseDialog *self;

  g_return_val_if_fail (LEK_IS_SITTING (sitting), NULL);

  self = g_object_new (LEK_TYPE_CLOSE_DIALOG, "transient-for", parent, NULL);
  self->sitting = g_object_ref (sitting);
  self->list = LEK_CLOSING_LIST (lek_closing_list_new (sitting));
  g_signal_connect_swapped (self->list, "picked", G_CALLBACK (open_picked_cb), self);
  adw_bin_set_child (self->open_bin, GTK_WIDGET (self->list));

  add_lessons (self);
  add_due (self);
  show_measures (self);
  follow_toggled_cb (self);
  show_open (self);
  g_signal_connect_object (get_case (self), "progress-changed", G_CALLBACK (show_open), self, G_CONNECT_SWAPPED);

  return self;
}
