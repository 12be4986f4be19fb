/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/time/lek-format.h"
#include "ui/help/lek-help-topic.h"
#include "ui/parts/lek-words-label.h"
#include "ui/stepper/lek-help-view.h"

struct _LekHelpView
{
  AdwBin  parent_instance;

  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (LekHelpView, lek_help_view, ADW_TYPE_BIN)

static char *
describe_check (LekSitting      *sitting,
                const LekSource *source)
{
  g_autoptr(LekMoment) moment = NULL;
  g_autofree char *day = NULL;

  if (source->checked != NULL)
    /* NULL: a date that cannot be read is left out; the build refuses such a file. */
    moment = lek_moment_parse (source->checked, NULL);

  if (moment == NULL)
    return source->sure ? NULL : g_strdup (_("Check this: we are not sure of it"));

  day = lek_format_day (moment->utc, lek_sitting_get_voice (sitting));

  if (source->sure)
    /* Translators: %s is a date in words */
    return g_strdup_printf (_("Checked on %s"), day);

  /* Translators: %s is a date in words */
  return g_strdup_printf (_("Check this: we are not sure of it (%s)"), day);
}

static void
append_source (GtkBox          *box,
               LekSitting      *sitting,
               const LekSource *source)
{
  const char *name = lek_sitting_read (sitting, source->name);
  g_autofree char *checked = describe_check (sitting, source);
  GtkWidget *entry = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  if (source->url != NULL)
    {
      GtkWidget *link = gtk_link_button_new (source->url);

      gtk_button_set_child (GTK_BUTTON (link), lek_words_label_new (name, NULL));
      gtk_widget_add_css_class (link, "source-link");
      gtk_widget_set_halign (link, GTK_ALIGN_START);
      gtk_accessible_update_property (GTK_ACCESSIBLE (link),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
      gtk_box_append (GTK_BOX (entry), link);
    }
  else
    gtk_box_append (GTK_BOX (entry), lek_words_label_new (name, NULL));

  if (checked != NULL)
    gtk_box_append (GTK_BOX (entry),
                    lek_words_label_new (checked, source->sure ? "dim-label caption"
                                                               : "unsure caption"));

  gtk_box_append (box, entry);
}

static void
read_more_clicked_cb (GtkWidget *button)
{
  lek_help_topic_open (button, lek_help_topic_find (button));
}

static void
append_read_more (LekHelpView *self,
                  const char  *subject,
                  const char  *address)
{
  GtkWidget *button = gtk_button_new ();
  /* Translators: the name of a button for a screen reader: it opens the help, on the subject that follows */
  g_autofree char *name = g_strdup_printf (_("Read more: %s"), subject);

  gtk_button_set_child (GTK_BUTTON (button), lek_words_label_new (_("Read more"), NULL));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "read-more");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  lek_help_topic_set (button, address);
  g_signal_connect (button, "clicked", G_CALLBACK (read_more_clicked_cb), NULL);
  gtk_box_append (self->box, button);
}

static void
lek_help_view_class_init (LekHelpViewClass *klass)
{
}

static void
lek_help_view_init (LekHelpView *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

void
lek_help_view_show (LekHelpView       *self,
                    LekSitting        *sitting,
                    const LekQuestion *question,
                    const char        *address)
{
  const char *why;

  g_return_if_fail (LEK_IS_HELP_VIEW (self));
  g_return_if_fail (LEK_IS_SITTING (sitting));

  lek_box_clear (self->box);
  if (question == NULL)
    return;

  why = lek_sitting_read (sitting, question->why);
  if (*why != '\0')
    {
      g_auto(GStrv) paragraphs = g_strsplit (why, "\n\n", -1);

      for (guint i = 0; paragraphs[i] != NULL; i++)
        gtk_box_append (self->box, lek_words_label_new (paragraphs[i], NULL));
    }

  if (question->ap != NULL)
    {
      /* Translators: %s is a number such as 5.2 in the form of the Autoriteit Persoonsgegevens */
      g_autofree char *ap = g_strdup_printf (_("In the form of the AP: question %s"), question->ap);

      gtk_box_append (self->box, lek_words_label_new (ap, "dim-label"));
    }

  if (question->sources->len > 0)
    {
      gtk_box_append (self->box, lek_words_label_new (_("Where this comes from"), "heading"));
      gtk_box_append (self->box, lek_source_list_new (sitting, question->sources));
    }

  if (address != NULL)
    append_read_more (self, lek_sitting_read (sitting, question->short_name), address);
}

GtkWidget *
lek_source_list_new (LekSitting *sitting,
                     GPtrArray  *sources)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  g_return_val_if_fail (LEK_IS_SITTING (sitting), NULL);
  g_return_val_if_fail (sources != NULL, NULL);

  for (guint i = 0; i < sources->len; i++)
    append_source (GTK_BOX (box), sitting, g_ptr_array_index (sources, i));

  return box;
}
