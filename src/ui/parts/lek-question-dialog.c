/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "ui/parts/lek-let-wrap.h"
#include "ui/parts/lek-question-dialog.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "ui/parts/lek-words-label.h"

/* On the smallest screen, and what is around it on any. */
#define SMALL_WIDTH  340
#define SMALL_HEIGHT 600
#define AROUND       50

/* Of the body where it scrolls. */
#define BODY_HEIGHT 220

typedef struct
{
  LekAnsweredFunc answered_cb;
  gpointer        user_data;
} Question;

/* As wide as it may become over @parent. */
static int
measure_width (GtkWidget *dialog,
               GtkWidget *parent)
{
  int natural;

  gtk_widget_measure (dialog, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return MAX (SMALL_WIDTH, MIN (natural, gtk_widget_get_width (parent)));
}

/* What @parent is on has of it, in pixels. */
static int
find_height (GtkWidget *parent)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (parent));
  GdkMonitor *monitor = surface != NULL ? gdk_display_get_monitor_at_surface (gtk_widget_get_display (parent), surface)
                                        : NULL;
  GdkRectangle screen;

  if (monitor == NULL)
    return SMALL_HEIGHT;

  gdk_monitor_get_geometry (monitor, &screen);

  return MAX (SMALL_HEIGHT, screen.height - AROUND);
}

/* With large text a long body makes the dialog higher than the screen: then the body scrolls. */
static void
fit (AdwMessageDialog *dialog)
{
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (dialog)));
  GtkWidget *label, *scroller;
  int least;

  gtk_widget_measure (GTK_WIDGET (dialog), GTK_ORIENTATION_VERTICAL, measure_width (GTK_WIDGET (dialog), parent),
                      &least, NULL, NULL, NULL);
  if (least <= find_height (parent))
    return;

  label = lek_words_label_new (adw_message_dialog_get_body (dialog), NULL);
  scroller = gtk_scrolled_window_new ();
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_overlay_scrolling (GTK_SCROLLED_WINDOW (scroller), FALSE);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), BODY_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), label);
  adw_message_dialog_set_body (dialog, "");
  adw_message_dialog_set_extra_child (dialog, scroller);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (dialog), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, label, NULL, -1);
}

static void
show (AdwMessageDialog *dialog)
{
  lek_buttons_let_wrap (GTK_WIDGET (dialog));
  fit (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
response_given_cb (AdwMessageDialog *dialog,
                   const char       *response,
                   gpointer          user_data)
{
  Question *question = user_data;

  if (g_strcmp0 (response, "yes") == 0)
    question->answered_cb (question->user_data);
}

static void
free_question (gpointer  data,
               GClosure *closure)
{
  g_free (data);
}

void
lek_question_dialog_tell (GtkWindow  *parent,
                          const char *title,
                          const char *body)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, title, body));

  adw_message_dialog_add_response (dialog, "close", _("_Close"));
  adw_message_dialog_set_default_response (dialog, "close");
  show (dialog);
}

void
lek_question_dialog_ask (GtkWindow       *parent,
                         const char      *title,
                         const char      *body,
                         const char      *answer,
                         gboolean         destructive,
                         LekAnsweredFunc  answered_cb,
                         gpointer         user_data)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, title, body));
  Question *question = g_new0 (Question, 1);

  question->answered_cb = answered_cb;
  question->user_data = user_data;

  adw_message_dialog_add_response (dialog, "close", _("_Cancel"));
  adw_message_dialog_add_response (dialog, "yes", answer);
  adw_message_dialog_set_response_appearance (dialog, "yes",
                                              destructive ? ADW_RESPONSE_DESTRUCTIVE
                                                          : ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, destructive ? "close" : "yes");
  adw_message_dialog_set_close_response (dialog, "close");

  g_signal_connect_data (dialog, "response", G_CALLBACK (response_given_cb), question,
                         free_question, 0);
  show (dialog);
}

typedef struct
{
  LekChosenFunc chosen_cb;
  gpointer      user_data;
} Choice;

static void
choice_made_cb (AdwMessageDialog *dialog,
                const char       *response,
                gpointer          user_data)
{
  Choice *choice = user_data;

  if (g_strcmp0 (response, "first") == 0)
    choice->chosen_cb (0, choice->user_data);
  else if (g_strcmp0 (response, "second") == 0)
    choice->chosen_cb (1, choice->user_data);
}

void
lek_question_dialog_choose (GtkWindow     *parent,
                            const char    *title,
                            const char    *body,
                            const char    *first,
                            const char    *second,
                            LekChosenFunc  chosen_cb,
                            gpointer       user_data)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, title, body));
  Choice *choice = g_new0 (Choice, 1);

  choice->chosen_cb = chosen_cb;
  choice->user_data = user_data;
  adw_message_dialog_add_response (dialog, "close", _("_Cancel"));
  adw_message_dialog_add_response (dialog, "second", second);
  adw_message_dialog_add_response (dialog, "first", first);
  adw_message_dialog_set_response_appearance (dialog, "first", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "first");
  adw_message_dialog_set_close_response (dialog, "close");
  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);

  g_signal_connect_data (dialog, "response", G_CALLBACK (choice_made_cb), choice, free_question, 0);
  show (dialog);
}
