/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "ui/practice/lek-practice-window.h"

#include <glib/gi18n-lib.h>

#include "ui/parts/lek-question-dialog.h"
#include "ui/practice/lek-practice-mark.h"
#include "ui/practice/lek-practice-result.h"
#include "ui/practice/lek-practice-story.h"

#define FIRST_INCIDENT G_GINT64_CONSTANT (1)
#define ROOM "lek-practice-room"

/**
 * Room: lives as long as its window.
 * @judging: the result is being made
 * @shown: the result was seen, so that closing needs no question any more
 * @told: the story was told
 */
typedef struct
{
  LekWindow    *window;
  LekDrill     *drill;
  GCancellable *cancellable;
  gboolean      judging;
  gboolean      shown;
  gboolean      told;
} Room;

static void
room_free (Room *room)
{
  g_cancellable_cancel (room->cancellable);
  g_object_unref (room->cancellable);
  lek_drill_discard (room->drill);
  g_object_unref (room->drill);
  g_free (room);
}

static void
leave_cb (gpointer user_data)
{
  g_autoptr(LekWindow) window = user_data;

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Not at once: the dialog in which it was asked is still at work, and goes with the window. */
static void
leave (Room *room)
{
  g_idle_add_once (leave_cb, g_object_ref (room->window));
}

static void
place_asked_cb (Room       *room,
                const char *place)
{
  gtk_widget_activate_action (GTK_WIDGET (room->window), "win.open-incident-at", "(xs)", FIRST_INCIDENT, place);
}

static void
judged_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(LekWindow) window = user_data;
  g_autoptr(GPtrArray) findings = lek_drill_judge_finish (LEK_DRILL (source), result, NULL);
  Room *room = g_object_get_data (G_OBJECT (window), ROOM);
  GtkWidget *dialog;

  /* The only error is that the window went meanwhile. */
  if (findings == NULL || room == NULL)
    return;

  room->judging = FALSE;
  room->shown = TRUE;
  dialog = lek_practice_result_new (GTK_WINDOW (window), room->drill, findings);
  g_signal_connect_swapped (dialog, "show-place", G_CALLBACK (place_asked_cb), room);
  g_signal_connect_swapped (dialog, "done", G_CALLBACK (leave), room);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
show_result (Room *room)
{
  if (room->judging)
    return;

  room->judging = TRUE;
  lek_drill_end (room->drill);
  lek_drill_judge_async (room->drill, room->cancellable, judged_cb, g_object_ref (room->window));
}

static void
end_answered_cb (gpointer user_data)
{
  show_result (user_data);
}

static void
stop_chosen_cb (guint    choice,
                gpointer user_data)
{
  if (choice == 0)
    show_result (user_data);
  else
    leave (user_data);
}

static gboolean
close_request_cb (LekWindow *window,
                  Room      *room)
{
  if (room->shown)
    return GDK_EVENT_PROPAGATE;

  lek_question_dialog_choose (GTK_WINDOW (window), _("Stop practising?"),
                              _("What was written in this practice is thrown away. The register stays as it is."),
                              _("See the _result"), _("_Stop"), stop_chosen_cb, room);

  return GDK_EVENT_STOP;
}

static gboolean
story_read_cb (Room *room)
{
  lek_drill_set_paused (room->drill, FALSE);

  return GDK_EVENT_PROPAGATE;
}

/* The clock waits while the story is read. */
static void
tell_story (Room     *room,
            gboolean  first)
{
  GtkWidget *dialog = lek_practice_story_dialog_new (GTK_WINDOW (room->window), room->drill, first);

  if (first || lek_drill_get_state (room->drill) == LEK_DRILL_RUNS)
    {
      lek_drill_set_paused (room->drill, TRUE);
      g_signal_connect_swapped (dialog, "close-request", G_CALLBACK (story_read_cb), room);
    }

  while (lek_drill_get_unread (room->drill) != NULL)
    lek_drill_set_read (room->drill);

  gtk_window_present (GTK_WINDOW (dialog));
}

static void
story_activated (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  tell_story (user_data, FALSE);
}

static void
pause_activated (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  Room *room = user_data;

  lek_drill_set_paused (room->drill, lek_drill_get_state (room->drill) == LEK_DRILL_RUNS);
}

static void
skip_activated (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  lek_drill_skip (((Room *) user_data)->drill);
}

static void
end_activated (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  Room *room = user_data;

  if (lek_drill_get_state (room->drill) == LEK_DRILL_OVER)
    show_result (room);
  else
    lek_question_dialog_ask (GTK_WINDOW (room->window), _("End the practice?"),
                             _("The clock stops. Then it says what went well and what was missed."), _("_End"),
                             FALSE, end_answered_cb, room);
}

static void
register_shown_cb (Room *room)
{
  if (room->told)
    return;

  room->told = TRUE;
  tell_story (room, TRUE);
}

static void
add_actions (Room *room)
{
  static const GActionEntry entries[] = {
    { .name = "end", .activate = end_activated },
    { .name = "pause", .activate = pause_activated },
    { .name = "skip", .activate = skip_activated },
    { .name = "story", .activate = story_activated },
  };
  /* What would bring something real into it, or make a practice of what is done already. */
  static const char *const without[] = { "win.import", "win.look-at-example", "win.preparation" };
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), room);
  gtk_widget_insert_action_group (GTK_WIDGET (room->window), "practice", G_ACTION_GROUP (group));
  for (guint i = 0; i < G_N_ELEMENTS (without); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (room->window), without[i], FALSE);
}

LekWindow *
lek_practice_window_new (GtkApplication *application,
                         LekDrill       *drill)
{
  LekWindow *window;
  Room *room;

  g_return_val_if_fail (LEK_IS_DRILL (drill), NULL);

  window = lek_window_new (application, lek_drill_get_register (drill));
  room = g_new0 (Room, 1);
  room->window = window;
  room->drill = g_object_ref (drill);
  room->cancellable = g_cancellable_new ();
  g_object_set_data_full (G_OBJECT (window), ROOM, room, (GDestroyNotify) room_free);

  lek_drill_set_paused (drill, TRUE);
  lek_window_set_drill (window, drill);
  lek_practice_mark_window (GTK_WINDOW (window));
  add_actions (room);
  g_signal_connect (window, "close-request", G_CALLBACK (close_request_cb), room);
  g_signal_connect_swapped (window, "register-shown", G_CALLBACK (register_shown_cb), room);

  return window;
}

void
lek_practice_window_abandon (LekWindow *window)
{
  g_return_if_fail (LEK_IS_WINDOW (window));
  g_return_if_fail (g_object_get_data (G_OBJECT (window), ROOM) != NULL);

  gtk_window_destroy (GTK_WINDOW (window));
}
