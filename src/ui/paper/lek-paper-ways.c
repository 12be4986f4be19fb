/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "ui/paper/lek-paper-ways.h"

#include <glib/gi18n-lib.h>

#include "ui/paper/lek-paper-out.h"
#include "ui/parts/lek-error-text.h"
#include "ui/parts/lek-file-chooser.h"
#include "ui/parts/lek-fold-box.h"
#include "ui/parts/lek-words-label.h"

struct _LekPaperWays
{
  GtkBox           parent_instance;

  LekPaperSetting *setting;
  char            *name;

  LekFoldBox      *buttons;
  GtkLabel        *status_label;
};

G_DEFINE_FINAL_TYPE (LekPaperWays, lek_paper_ways, GTK_TYPE_BOX)

static GtkWindow *
get_window (LekPaperWays *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
say (LekPaperWays *self,
     const char   *words)
{
  gtk_label_set_label (self->status_label, words);
  gtk_widget_set_visible (GTK_WIDGET (self->status_label), *words != '\0');
}

static void
file_chosen_cb (GFile    *file,
                gpointer  user_data)
{
  LekPaperWays *self = user_data;
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *words = NULL;
  g_autoptr(GError) error = NULL;

  if (lek_paper_setting_write_pdf (self->setting, path, &error))
    /* Translators: %s is the name of a file */
    words = g_strdup_printf (_("Saved as %s."), name);
  else
    words = lek_error_text_body (error);
  say (self, words);
}

static void
save_clicked_cb (LekPaperWays *self)
{
  g_autofree char *name = g_strdup_printf ("%s.pdf", self->name);
  const LekFileAsk ask = {
    .title = self->name,
    .accept = _("_Save"),
    .save = TRUE,
    .name = name,
    .kind = _("PDF documents"),
    .pattern = "*.pdf",
  };

  /* The chooser is modal to the dialog around, so it cannot outlive it. */
  lek_file_chooser_ask (get_window (self), &ask, file_chosen_cb, self);
}

static void
print_clicked_cb (LekPaperWays *self)
{
  g_autoptr(GError) error = NULL;
  gboolean printed;

  if (!lek_paper_print (get_window (self), self->setting, self->name, &printed, &error))
    say (self, _("It could not be printed. Save it as PDF and print that."));
  else if (printed)
    say (self, _("Sent to the printer."));
}

static GtkWidget *
append_button (LekPaperWays *self,
               const char   *label,
               GCallback     clicked_cb)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_swapped (button, "clicked", clicked_cb, self);
  lek_fold_box_append (self->buttons, button);

  return button;
}

static void
lek_paper_ways_finalize (GObject *object)
{
  LekPaperWays *self = LEK_PAPER_WAYS (object);

  g_clear_object (&self->setting);
  g_free (self->name);

  G_OBJECT_CLASS (lek_paper_ways_parent_class)->finalize (object);
}

static void
lek_paper_ways_class_init (LekPaperWaysClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lek_paper_ways_finalize;
}

static void
lek_paper_ways_init (LekPaperWays *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 14);

  self->buttons = LEK_FOLD_BOX (lek_fold_box_new (6));
  self->status_label = GTK_LABEL (lek_words_label_new ("", NULL));
  gtk_widget_set_visible (GTK_WIDGET (self->status_label), FALSE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->buttons));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->status_label));
}

GtkWidget *
lek_paper_ways_new (GtkWidget *first)
{
  LekPaperWays *self = g_object_new (LEK_TYPE_PAPER_WAYS, NULL);
  GtkWidget *print_button;

  if (first != NULL)
    lek_fold_box_append (self->buttons, first);
  print_button = append_button (self, _("P_rint…"), G_CALLBACK (print_clicked_cb));
  append_button (self, _("_Save as PDF…"), G_CALLBACK (save_clicked_cb));
  if (first == NULL)
    gtk_widget_add_css_class (print_button, "suggested-action");

  return GTK_WIDGET (self);
}

void
lek_paper_ways_show (LekPaperWays    *self,
                     LekPaperSetting *setting,
                     const char      *name)
{
  g_return_if_fail (LEK_IS_PAPER_WAYS (self));
  g_return_if_fail (LEK_IS_PAPER_SETTING (setting));
  g_return_if_fail (name != NULL);

  g_set_object (&self->setting, setting);
  g_free (self->name);
  self->name = g_strdup (name);
  say (self, "");
}
