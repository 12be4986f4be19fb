/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. It names who is missing, so that nobody has to look for them.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/overview/lek-informing-card.h"

#include "session/lek-told.h"
#include "ui/parts/lek-let-wrap.h"
#include "ui/parts/lek-words-label.h"

/* More names than these are a number. */
#define MAX_NAMED 8

struct _LekInformingCard
{
  AdwBin      parent_instance;

  LekSitting *sitting;

  GtkBox     *box;
  GtkWidget  *take_over_button;
};

G_DEFINE_FINAL_TYPE (LekInformingCard, lek_informing_card, ADW_TYPE_BIN)

static LekCase *
get_case (LekInformingCard *self)
{
  return lek_sitting_get_case (self->sitting);
}

static void
add_line (LekInformingCard *self,
          const char       *icon_name,
          const char       *words)
{
  gtk_box_append (self->box, lek_icon_label_new (icon_name, words, NULL));
}

static void
add_open (LekInformingCard *self,
          const char       *words)
{
  add_line (self, "dialog-warning-symbolic", words);
}

static char *
list_waiting (const LekInforming *informing)
{
  g_autoptr(GString) names = g_string_new (NULL);
  guint n = informing->waiting->len;

  for (guint i = 0; i < MIN (n, MAX_NAMED); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            lek_record_get_value (g_ptr_array_index (informing->waiting, i), "recipient.name"));

  if (n > MAX_NAMED)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n - MAX_NAMED), n - MAX_NAMED);

      g_string_append_printf (names, " %s", more);
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
add_recipients (LekInformingCard   *self,
                const LekInforming *informing)
{
  guint told = lek_informing_count_told (informing);
  g_autofree char *names = list_waiting (informing);
  g_autofree char *count = NULL;
  g_autofree char *missing = NULL;

  if (informing->n_recipients == 0)
    {
      add_line (self, "dialog-information-symbolic",
                _("There is no list of recipients yet. With a list it stays visible who still has to be told."));
      return;
    }

  count = g_strdup_printf (ngettext ("%2$u of %1$u recipient was told.", "%2$u of %1$u recipients were told.",
                                     informing->n_recipients),
                           informing->n_recipients, told);
  add_line (self, informing->waiting->len == 0 ? "lek-mark-complete-symbolic" : "lek-mark-begun-symbolic", count);
  if (informing->waiting->len == 0)
    return;

  /* Translators: %s is a list of names */
  missing = g_strdup_printf (_("Not told yet: %s"), names);
  if (informing->excused)
    add_line (self, "dialog-information-symbolic", missing);
  else
    add_open (self, missing);
}

static void
add_answers (LekInformingCard   *self,
             const LekInforming *informing)
{
  if (informing->untold > 0)
    {
      g_autofree char *words =
        g_strdup_printf (ngettext ("According to the answers, %u person whose data leaked was not told.",
                                   "According to the answers, %u people whose data leaked were not told.",
                                   (gulong) informing->untold),
                         (guint) informing->untold);

      add_open (self, words);
    }
  if (informing->answer_partial)
    add_open (self, _("Only some of the people were told, and no ground is given for the others."));
  if (informing->answer_denies)
    add_open (self, _("The answer says that nobody was told, but the list says otherwise."));
  if (informing->somebody_else)
    add_open (self, _("There is still somebody who should know. This step stays open until that person was told too."));
}

static void
update (LekInformingCard *self)
{
  g_autoptr(LekInforming) informing = lek_told_survey (get_case (self));

  lek_box_clear (self->box);
  add_recipients (self, informing);
  add_answers (self, informing);
  gtk_widget_set_visible (self->take_over_button, lek_told_can_take_over (get_case (self)));
}

static void
take_over_clicked_cb (LekInformingCard *self)
{
  g_autoptr(GError) error = NULL;

  if (!lek_told_take_over (get_case (self), &error))
    g_warning ("The list cannot be taken over: %s", error->message);
  update (self);
}

static void
lek_informing_card_dispose (GObject *object)
{
  LekInformingCard *self = LEK_INFORMING_CARD (object);

  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (lek_informing_card_parent_class)->dispose (object);
}

static void
lek_informing_card_class_init (LekInformingCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lek_informing_card_dispose;
}

static void
lek_informing_card_init (LekInformingCard *self)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));
  self->take_over_button = gtk_button_new_with_mnemonic (_("Take the answers from the _list"));
  lek_button_let_wrap (GTK_BUTTON (self->take_over_button));
  gtk_widget_set_halign (self->take_over_button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (self->take_over_button,
                               _("Answers whether, when and how people were informed from the list of recipients"));
  g_signal_connect_swapped (self->take_over_button, "clicked", G_CALLBACK (take_over_clicked_cb), self);

  gtk_box_append (GTK_BOX (card), GTK_WIDGET (self->box));
  gtk_box_append (GTK_BOX (card), self->take_over_button);
  gtk_widget_add_css_class (card, "lek-card");
  adw_bin_set_child (ADW_BIN (self), card);
}

GtkWidget *
lek_informing_card_new (LekSitting *sitting)
{
  LekInformingCard *self;

  g_return_val_if_fail (LEK_IS_SITTING (sitting), NULL);

  self = g_object_new (LEK_TYPE_INFORMING_CARD, NULL);
  self->sitting = g_object_ref (sitting);
  g_signal_connect_object (get_case (self), "answer-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_case (self), "records-changed::recipient", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
