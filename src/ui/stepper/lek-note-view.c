/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/parts/lek-words-label.h"
#include "ui/stepper/lek-help-view.h"
#include "ui/stepper/lek-note-view.h"

static void
append_list (GtkBox     *box,
             const char *body)
{
  g_auto(GStrv) lines = g_strsplit (body, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
      GtkWidget *bullet = gtk_label_new ("•");

      if (*lines[i] == '\0')
        continue;

      gtk_widget_set_valign (bullet, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (line), bullet);
      gtk_box_append (GTK_BOX (line), lek_words_label_new (lines[i], NULL));
      gtk_box_append (box, line);
    }
}

static void
append_paragraphs (GtkBox     *box,
                   const char *body)
{
  g_auto(GStrv) paragraphs = g_strsplit (body, "\n\n", -1);

  for (guint i = 0; paragraphs[i] != NULL; i++)
    gtk_box_append (box, lek_words_label_new (paragraphs[i], NULL));
}

/* Opens on a click only, through the portal: the program itself has no network. */
static GtkWidget *
make_link (const char *words,
           const char *url)
{
  GtkWidget *button = gtk_link_button_new (url);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("lek-open-outside-symbolic"));
  gtk_box_append (GTK_BOX (content), lek_words_label_new (words, NULL));
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "source-link");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);

  return button;
}

static void
append_body (GtkBox        *box,
             LekSitting    *sitting,
             const LekNote *note)
{
  const char *body = lek_sitting_read (sitting, note->body);

  switch (note->style)
    {
    case LEK_NOTE_LIST:
      append_list (box, body);
      break;
    case LEK_NOTE_LINK:
      gtk_box_append (box, make_link (body, note->url));
      break;
    case LEK_NOTE_TEXT:
    case LEK_NOTE_LAW:
    default:
      append_paragraphs (box, body);
      break;
    }
}

GtkWidget *
lek_note_view_new (LekSitting    *sitting,
                   const LekNote *note)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  const char *title = lek_sitting_read (sitting, note->title);

  g_return_val_if_fail (LEK_IS_SITTING (sitting), NULL);
  g_return_val_if_fail (note != NULL, NULL);

  if (note->style == LEK_NOTE_LAW)
    {
      gtk_widget_add_css_class (box, "law-note");
      gtk_box_append (GTK_BOX (box),
                      lek_icon_label_new ("lek-law-symbolic",
                                          *title != '\0' ? title
                                                         : _("Here the document and the law differ"),
                                          "heading"));
    }
  else if (*title != '\0')
    gtk_box_append (GTK_BOX (box), lek_words_label_new (title, "heading"));

  append_body (GTK_BOX (box), sitting, note);

  if (note->sources->len > 0 && note->style == LEK_NOTE_LAW)
    gtk_box_append (GTK_BOX (box), lek_source_list_new (sitting, note->sources));

  return box;
}
