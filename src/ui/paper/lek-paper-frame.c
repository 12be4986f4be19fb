/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/paper/lek-paper-frame.h"

#include "ui/lek-ui.h"
#include "ui/paper/lek-report-preview.h"
#include "ui/parts/lek-fold-box.h"
#include "ui/parts/lek-let-wrap.h"
#include "ui/parts/lek-toggle-group.h"
#include "ui/parts/lek-words-label.h"

struct _LekPaperFrame
{
  AdwBin          parent_instance;

  GtkBox         *head_box;
  GtkListBox     *choice_list;
  AdwActionRow   *language_row;
  LekToggleGroup *language_group;
  GtkWidget      *names_row;
  GtkSwitch      *names_switch;
  GtkWidget      *made_box;
  GtkBox         *words_box;
  LekFoldBox     *ways_box;
  GtkBox         *below_ways_box;
  GtkLabel       *status_label;
  GtkBox         *pages_box;
  GtkBox         *end_box;
};

G_DEFINE_FINAL_TYPE (LekPaperFrame, lek_paper_frame, ADW_TYPE_BIN)

enum
{
  CHOICE_CHANGED,
  SAVE,
  PRINT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

enum
{
  DUTCH,
  ENGLISH,
};

static void
choice_changed_cb (LekPaperFrame *self)
{
  g_signal_emit (self, signals[CHOICE_CHANGED], 0);
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  g_signal_emit (widget, signals[SAVE], 0);
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  g_signal_emit (widget, signals[PRINT], 0);
}

static void
lek_paper_frame_dispose (GObject *object)
{
  /* First: AdwBin would look for a child that the template has let go of. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), LEK_TYPE_PAPER_FRAME);

  G_OBJECT_CLASS (lek_paper_frame_parent_class)->dispose (object);
}

static guint
new_signal (const char *name)
{
  return g_signal_new (name, LEK_TYPE_PAPER_FRAME, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lek_paper_frame_class_init (LekPaperFrameClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lek_paper_frame_dispose;

  signals[CHOICE_CHANGED] = new_signal ("choice-changed");
  signals[SAVE] = new_signal ("save");
  signals[PRINT] = new_signal ("print");

  g_type_ensure (LEK_TYPE_FOLD_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, LEK_UI_RESOURCE ("paper/lek-paper-frame.ui"));
  gtk_widget_class_bind_template_child (widget_class, LekPaperFrame, head_box);
  gtk_widget_class_bind_template_child (widget_class, LekPaperFrame, choice_list);
  gtk_widget_class_bind_template_child (widget_class, LekPaperFrame, language_row);
  gtk_widget_class_bind_template_child (widget_class, LekPaperFrame, names_row);
  gtk_widget_class_bind_template_child (widget_class, LekPaperFrame, names_switch);
  gtk_widget_class_bind_template_child (widget_class, LekPaperFrame, made_box);
  gtk_widget_class_bind_template_child (widget_class, LekPaperFrame, words_box);
  gtk_widget_class_bind_template_child (widget_class, LekPaperFrame, ways_box);
  gtk_widget_class_bind_template_child (widget_class, LekPaperFrame, below_ways_box);
  gtk_widget_class_bind_template_child (widget_class, LekPaperFrame, status_label);
  gtk_widget_class_bind_template_child (widget_class, LekPaperFrame, pages_box);
  gtk_widget_class_bind_template_child (widget_class, LekPaperFrame, end_box);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_install_action (widget_class, "paper.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "paper.print", NULL, print_action);
}

static void
lek_paper_frame_init (LekPaperFrame *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lek_buttons_let_wrap (GTK_WIDGET (self));

  self->language_group = LEK_TOGGLE_GROUP (lek_toggle_group_new ());
  lek_toggle_group_append (self->language_group, _("Dutch"));
  lek_toggle_group_append (self->language_group, _("English"));
  gtk_widget_set_valign (GTK_WIDGET (self->language_group), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->language_group),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Language of the paper"),
                                  -1);
  g_signal_connect_swapped (self->language_group, "chosen", G_CALLBACK (choice_changed_cb), self);
  adw_action_row_add_suffix (self->language_row, GTK_WIDGET (self->language_group));
}

GtkWidget *
lek_paper_frame_new (const char *title,
                     const char *about,
                     LekVoice    voice)
{
  LekPaperFrame *self = g_object_new (LEK_TYPE_PAPER_FRAME, NULL);

  gtk_box_append (self->head_box, lek_words_label_new (title, "title-2"));
  if (about != NULL)
    gtk_box_append (self->head_box, lek_words_label_new (about, NULL));
  lek_toggle_group_set_active (self->language_group, voice == LEK_VOICE_EN ? ENGLISH : DUTCH);

  return GTK_WIDGET (self);
}

static GtkBox *
find_box (LekPaperFrame *self,
          LekPaperSlot   slot)
{
  switch (slot)
    {
    case LEK_PAPER_SLOT_HEAD:
      return self->head_box;
    case LEK_PAPER_SLOT_WORDS:
      return self->words_box;
    case LEK_PAPER_SLOT_BELOW_WAYS:
      return self->below_ways_box;
    case LEK_PAPER_SLOT_END:
      return self->end_box;
    case LEK_PAPER_SLOT_CHOICES:
    case LEK_PAPER_SLOT_WAYS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* One that shows nothing would still take its spacing. */
static void
show_what_is_filled (GtkBox *box)
{
  gboolean filled = FALSE;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (box)); child != NULL && !filled;
       child = gtk_widget_get_next_sibling (child))
    filled = gtk_widget_get_visible (child);

  gtk_widget_set_visible (GTK_WIDGET (box), filled);
}

void
lek_paper_frame_add (LekPaperFrame *self,
                     LekPaperSlot   slot,
                     GtkWidget     *widget)
{
  GtkBox *box;

  g_return_if_fail (LEK_IS_PAPER_FRAME (self));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (slot == LEK_PAPER_SLOT_CHOICES)
    {
      gtk_list_box_append (self->choice_list, widget);
      return;
    }

  if (slot == LEK_PAPER_SLOT_WAYS)
    {
      lek_fold_box_append (self->ways_box, widget);
      return;
    }

  box = find_box (self, slot);
  gtk_box_append (box, widget);
  g_signal_connect_object (widget, "notify::visible", G_CALLBACK (show_what_is_filled), box, G_CONNECT_SWAPPED);
  show_what_is_filled (box);
}

void
lek_paper_frame_offer_names (LekPaperFrame *self)
{
  g_return_if_fail (LEK_IS_PAPER_FRAME (self));

  gtk_widget_set_visible (self->names_row, TRUE);
}

LekVoice
lek_paper_frame_get_voice (LekPaperFrame *self,
                           LekProfile     profile)
{
  g_return_val_if_fail (LEK_IS_PAPER_FRAME (self), LEK_VOICE_EN);

  return lek_toggle_group_get_active (self->language_group) == ENGLISH ? LEK_VOICE_EN : lek_profile_get_dutch (profile);
}

gboolean
lek_paper_frame_get_names (LekPaperFrame *self)
{
  g_return_val_if_fail (LEK_IS_PAPER_FRAME (self), FALSE);

  return gtk_switch_get_active (self->names_switch);
}

void
lek_paper_frame_set_made (LekPaperFrame *self,
                          gboolean       made)
{
  g_return_if_fail (LEK_IS_PAPER_FRAME (self));

  gtk_widget_set_visible (self->made_box, made);
}

void
lek_paper_frame_say (LekPaperFrame *self,
                     const char    *words,
                     gboolean       is_error)
{
  g_return_if_fail (LEK_IS_PAPER_FRAME (self));

  gtk_label_set_label (self->status_label, words);
  gtk_widget_set_visible (GTK_WIDGET (self->status_label), *words != '\0');
  if (is_error)
    gtk_widget_add_css_class (GTK_WIDGET (self->status_label), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->status_label), "error");
}

void
lek_paper_frame_show (LekPaperFrame *self,
                      gpointer       paper,
                      LekPageDraw    draw,
                      guint          n_pages)
{
  g_return_if_fail (LEK_IS_PAPER_FRAME (self));

  lek_report_previews_show (self->pages_box, paper, draw, 0, n_pages);
}
