/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The page is made anew when it comes into view or when the
 * case changes under it.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/paper/lek-reason-view.h"

#include "core/paper/lek-reason-sheet.h"
#include "ui/ap/lek-ap-out.h"
#include "ui/paper/lek-paper-frame.h"
#include "ui/parts/lek-words-label.h"
#include "ui/stepper/lek-place.h"

struct _LekReasonView
{
  AdwBin         parent_instance;

  LekSitting    *sitting;
  LekApPaper    *paper;
  guint          update_id;

  LekPaperFrame *frame;
  GtkWidget     *reported_box;
  GtkWidget     *missing_group;
  GtkBox        *missing_box;
};

G_DEFINE_FINAL_TYPE (LekReasonView, lek_reason_view, ADW_TYPE_BIN)

static LekCase *
get_case (LekReasonView *self)
{
  return lek_sitting_get_case (self->sitting);
}

static void
say (GtkWidget  *widget,
     const char *words)
{
  lek_paper_frame_say (LEK_REASON_VIEW (widget)->frame, words, FALSE);
}

static LekApOut
make_out (LekReasonView *self)
{
  LekProfile profile = lek_case_get_summary (get_case (self))->profile;
  LekApOut out = {
    .from = GTK_WIDGET (self),
    .sitting = self->sitting,
    .kind = LEK_AP_PAPER_REASON,
    .voice = lek_paper_frame_get_voice (self->frame, profile),
    .full = lek_paper_frame_get_names (self->frame),
    .said = say,
  };

  return out;
}

/* What is missing, as a person would call it. */
static const char *
name_missing (LekReasonView *self,
              const char    *id)
{
  const LekQuestion *question = lek_library_get_question (lek_case_get_library (get_case (self)), id);

  if (g_str_equal (id, LEK_REASON_SHEET_DECISION))
    return _("The decision not to notify the AP");
  if (g_str_equal (id, LEK_REASON_SHEET_MOTIVE))
    return _("Why the AP is not notified");

  return question != NULL ? lek_sitting_read (self->sitting, question->short_name) : id;
}

/* Where a decision is taken, or a question is asked. */
static void
missing_clicked_cb (GtkWidget     *button,
                    LekReasonView *self)
{
  const char *id = g_object_get_data (G_OBJECT (button), "missing");
  LekProcedure *procedure = lek_case_get_procedure (get_case (self));
  LekPlace place;

  if ((g_str_equal (id, LEK_REASON_SHEET_DECISION) || g_str_equal (id, LEK_REASON_SHEET_MOTIVE)) &&
      lek_place_find_special (procedure, "decide-ap", &place))
    gtk_widget_activate_action (GTK_WIDGET (self), "incident.go-to", "(ss)", place.page->id, "");
  else if (lek_place_find_question (procedure, id, &place))
    gtk_widget_activate_action (GTK_WIDGET (self), "incident.go-to", "(ss)", place.page->id, id);
}

static void
add_missing (LekReasonView *self,
             const char    *id)
{
  GtkWidget *button = gtk_button_new ();
  const char *name = name_missing (self, id);

  gtk_button_set_child (GTK_BUTTON (button), lek_words_label_new (name, NULL));
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "missing", g_strdup (id), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (missing_clicked_cb), self);
  gtk_box_append (self->missing_box, button);
}

static void
show_missing (LekReasonView *self)
{
  const LekIncident *incident = lek_case_get_incident (get_case (self));
  g_autoptr(GPtrArray) missing = NULL;
  gboolean reported = incident->summary->reported_utc != G_MININT64;
  gboolean complete = lek_reason_sheet_is_complete (incident, lek_case_get_library (get_case (self)), &missing);

  lek_box_clear (self->missing_box);
  for (guint i = 0; i < missing->len; i++)
    add_missing (self, g_ptr_array_index (missing, i));

  gtk_widget_set_visible (self->reported_box, reported);
  gtk_widget_set_visible (self->missing_group, !complete && !reported);
}

static void
update (LekReasonView *self)
{
  LekApOut out = make_out (self);

  show_missing (self);
  lek_ap_paper_free (self->paper);
  self->paper = lek_ap_out_make_paper (&out);
  lek_paper_frame_show (self->frame, self->paper, (LekPageDraw) lek_ap_paper_draw,
                        lek_ap_paper_get_n_pages (self->paper));
}

static gboolean
update_idle_cb (gpointer user_data)
{
  LekReasonView *self = user_data;

  self->update_id = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

static void
update_later (LekReasonView *self)
{
  if (self->sitting != NULL && self->update_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update_id = g_idle_add (update_idle_cb, self);
}

static void
save_cb (LekReasonView *self)
{
  LekApOut out = make_out (self);

  lek_ap_out_save (&out);
}

static void
print_cb (LekReasonView *self)
{
  LekApOut out = make_out (self);

  lek_ap_out_print (&out);
}

static void
add_head (LekReasonView *self)
{
  self->reported_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->reported_box, "law-note");
  gtk_box_append (GTK_BOX (self->reported_box),
                  lek_words_label_new (_("The AP has been notified. This sheet is not needed."), NULL));
  lek_paper_frame_add (self->frame, LEK_PAPER_SLOT_HEAD, self->reported_box);

  self->missing_group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  self->missing_box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_add_css_class (self->missing_group, "lek-card");
  gtk_box_append (GTK_BOX (self->missing_group), lek_words_label_new (_("Still missing on this sheet"), "heading"));
  gtk_box_append (GTK_BOX (self->missing_group), GTK_WIDGET (self->missing_box));
  lek_paper_frame_add (self->frame, LEK_PAPER_SLOT_HEAD, self->missing_group);
}

static void
lek_reason_view_dispose (GObject *object)
{
  LekReasonView *self = LEK_REASON_VIEW (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_pointer (&self->paper, lek_ap_paper_free);
  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (lek_reason_view_parent_class)->dispose (object);
}

static void
lek_reason_view_class_init (LekReasonViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lek_reason_view_dispose;
}

static void
lek_reason_view_init (LekReasonView *self)
{
  g_signal_connect (self, "map", G_CALLBACK (update_later), NULL);
}

static void
add_frame (LekReasonView *self)
{
  self->frame = LEK_PAPER_FRAME (lek_paper_frame_new (_("Why the AP is not notified"),
                                                      _("Whoever does not notify must be able to show why. This sheet "
                                                        "holds the facts, the exception, the reason, who decided and "
                                                        "when."),
                                                      lek_sitting_get_voice (self->sitting)));
  lek_paper_frame_offer_names (self->frame);
  g_signal_connect_swapped (self->frame, "choice-changed", G_CALLBACK (update_later), self);
  g_signal_connect_swapped (self->frame, "save", G_CALLBACK (save_cb), self);
  g_signal_connect_swapped (self->frame, "print", G_CALLBACK (print_cb), self);
  add_head (self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->frame));
}

GtkWidget *
lek_reason_view_new (LekSitting *sitting)
{
  static const char *const signals[] = { "answer-changed", "decided", "state-changed" };
  LekReasonView *self;

  g_return_val_if_fail (LEK_IS_SITTING (sitting), NULL);

  self = g_object_new (LEK_TYPE_REASON_VIEW, NULL);
  self->sitting = g_object_ref (sitting);
  add_frame (self);
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (get_case (self), signals[i], G_CALLBACK (update_later), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
