/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/ap/lek-ap-changes.h"

#include "core/ap/lek-ap-sent.h"
#include "core/time/lek-format.h"
#include "ui/parts/lek-legible.h"
#include "ui/parts/lek-toggle-group.h"
#include "ui/parts/lek-words-label.h"

#define STAGE "ap.stage"
/* Characters of an answer that are shown. */
#define MAX_SHOWN 160
/* Between what is chosen, each on a line of its own in the answer. */
#define BETWEEN_LINES " · "

struct _LekApChanges
{
  AdwBin          parent_instance;

  LekSitting     *sitting;
  GtkBox         *box;
  GtkLabel       *sent_label;
  LekToggleGroup *stage_group;
  GtkBox         *list_box;
};

G_DEFINE_FINAL_TYPE (LekApChanges, lek_ap_changes, ADW_TYPE_BIN)

enum
{
  SUPPLEMENT,
  WITHDRAW,
};

static LekCase *
get_case (LekApChanges *self)
{
  return lek_sitting_get_case (self->sitting);
}

/* (transfer full): of the last notification, or of the answers when there is no record of one. */
static LekMoment *
dup_sent (LekApChanges *self)
{
  const LekRecord *last = lek_ap_get_last_sent (lek_case_get_incident (get_case (self)));
  const LekAnswer *answer = last != NULL
                              ? lek_answers_get (last->fields, LEK_NOTIFICATION_SENT)
                              : lek_answers_get (lek_case_get_answers (get_case (self)), "ap.reported_at");

  return lek_answer_has_value (answer) ? lek_answer_dup_moment (answer) : NULL;
}

static char *
describe_sent (LekApChanges *self)
{
  g_autoptr(LekMoment) sent = dup_sent (self);
  const char *number = lek_answers_get_value (lek_case_get_answers (get_case (self)), "ap.number");
  g_autofree char *when = NULL;

  if (sent == NULL)
    return g_strdup (_("The AP has been notified."));

  when = lek_format_near (sent, lek_sitting_get_now (self->sitting), lek_sitting_get_voice (self->sitting));
  if (number == NULL)
    /* Translators: %s is a moment such as "Tuesday 14:20" */
    return g_strdup_printf (_("Last notified: %s."), when);

  /* Translators: a moment such as "Tuesday 14:20", then the number that the AP gave */
  return g_strdup_printf (_("Last notified: %s, under number %s."), when, number);
}

static void
stage_chosen_cb (LekApChanges *self,
                 int           index)
{
  g_autoptr(LekAnswer) answer = lek_answer_new (LEK_ANSWER_KNOWN, index == WITHDRAW ? "withdrawn" : "supplemented");
  g_autoptr(GError) error = NULL;

  if (!lek_case_answer (get_case (self), STAGE, answer, &error))
    g_warning ("The kind of notification cannot be kept: %s", error->message);
}

static char *
on_one_line (const char *answer)
{
  g_autoptr(GString) line = g_string_new (answer);

  g_string_replace (line, "\n", BETWEEN_LINES, 0);

  return g_string_free (g_steal_pointer (&line), FALSE);
}

/* (transfer full): on one line, no longer than is needed to recognise it, with what stands @at in sight. */
static char *
shorten (const char *answer,
         glong       at)
{
  g_autofree char *begin = g_utf8_substring (answer, 0, at);
  g_autofree char *line = on_one_line (answer);
  g_autofree char *before = on_one_line (begin);

  return *line != '\0' ? lek_text_shorten_around (line, MAX_SHOWN, g_utf8_strlen (before, -1)) : g_strdup ("–");
}

/* What was sent is kept in Dutch, in whichever language it is looked at. */
static void
add_change (LekApChanges      *self,
            const LekApItem   *item,
            const LekApChange *change)
{
  LekVoice voice = lek_sitting_get_voice (self->sitting);
  g_autofree char *title = lek_ap_item_dup_title (item, voice);
  glong at = lek_ap_find_difference (change->before, change->after);
  g_autofree char *before = shorten (change->before, at);
  g_autofree char *after = shorten (item->answer, lek_ap_find_place (change->after, at, item->answer));
  g_autofree char *words = NULL;

  if (voice == LEK_VOICE_EN && *change->before != '\0')
    /* Translators: an answer as it was sent to the AP, which may be in Dutch, then as it is now, not in Dutch */
    words = g_strdup_printf (_("As sent: %s\nNow: %s"), before, after);
  else
    /* Translators: an answer as it was sent to the AP, then as it is now */
    words = g_strdup_printf (_("Was: %s\nNow: %s"), before, after);

  gtk_box_append (self->list_box, lek_words_label_new (title, "heading"));
  gtk_box_append (self->list_box, lek_words_label_new (words, "ap-answer"));
}

static void
show_list (LekApChanges *self,
           GPtrArray    *items,
           GPtrArray    *changes)
{
  lek_box_clear (self->list_box);
  if (changes == NULL)
    {
      gtk_box_append (self->list_box,
                      lek_words_label_new (_("What was sent was not kept, so changes cannot be shown."),
                                           "dim-label"));
      return;
    }

  if (changes->len == 0)
    gtk_box_append (self->list_box,
                    lek_icon_label_new ("lek-mark-complete-symbolic", _("Nothing has changed since."), NULL));
  for (guint i = 0; i < changes->len; i++)
    {
      const LekApChange *change = g_ptr_array_index (changes, i);

      add_change (self, g_ptr_array_index (items, change->item), change);
    }
}

void
lek_ap_changes_show (LekApChanges *self,
                     GPtrArray    *items,
                     GPtrArray    *changes)
{
  const LekIncident *incident;
  g_autofree char *sent = NULL;
  gboolean told;

  g_return_if_fail (LEK_IS_AP_CHANGES (self));

  incident = lek_case_get_incident (get_case (self));
  told = lek_ap_get_last_sent (incident) != NULL || lek_ap_notification_of (incident) != LEK_AP_FIRST;
  gtk_widget_set_visible (GTK_WIDGET (self), told);
  if (!told)
    return;

  sent = describe_sent (self);
  gtk_label_set_label (self->sent_label, sent);
  lek_toggle_group_set_active (self->stage_group,
                               lek_ap_notification_of (incident) == LEK_AP_WITHDRAWN ? WITHDRAW : SUPPLEMENT);
  lek_legible_set_sensitive (GTK_WIDGET (self->stage_group), !lek_case_is_locked (get_case (self)));
  show_list (self, items, changes);
}

static void
lek_ap_changes_dispose (GObject *object)
{
  LekApChanges *self = LEK_AP_CHANGES (object);

  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (lek_ap_changes_parent_class)->dispose (object);
}

static void
lek_ap_changes_class_init (LekApChangesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lek_ap_changes_dispose;
}

static void
lek_ap_changes_init (LekApChanges *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));
  self->sent_label = GTK_LABEL (lek_words_label_new ("", NULL));
  self->stage_group = LEK_TOGGLE_GROUP (lek_toggle_group_new ());
  self->list_box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));

  lek_toggle_group_append (self->stage_group, _("Supplement"));
  lek_toggle_group_append (self->stage_group, _("Withdraw"));
  gtk_widget_set_halign (GTK_WIDGET (self->stage_group), GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->stage_group),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("What is being prepared"),
                                  -1);
  g_signal_connect_swapped (self->stage_group, "chosen", G_CALLBACK (stage_chosen_cb), self);

  gtk_box_append (self->box, lek_words_label_new (_("Since the last notification"), "title-4"));
  gtk_box_append (self->box, GTK_WIDGET (self->sent_label));
  gtk_box_append (self->box, GTK_WIDGET (self->stage_group));
  gtk_box_append (self->box, GTK_WIDGET (self->list_box));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "lek-card");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

GtkWidget *
lek_ap_changes_new (LekSitting *sitting)
{
  LekApChanges *self;

  g_return_val_if_fail (LEK_IS_SITTING (sitting), NULL);

  self = g_object_new (LEK_TYPE_AP_CHANGES, "visible", FALSE, NULL);
  self->sitting = g_object_ref (sitting);

  return GTK_WIDGET (self);
}
