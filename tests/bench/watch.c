/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * watch COMMAND...: starts a program, watches its window from outside, and
 * prints when it was mapped, when it was last painted before half a second of
 * silence, and how much memory it then takes. The program knows nothing of it,
 * so an empty window and ours are measured alike.
 */

#include "config.h"

#include <X11/Xlib.h>
#include <X11/extensions/Xdamage.h>
#include <glib.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#define SILENCE_MS 500
#define PATIENCE_MS 60000
#define SMALLEST 150

typedef struct
{
  Display *display;
  int      damage_event;
  gint64   start;
  double   mapped_ms;
  double   first_ms;
  double   last_ms;
} Watch;

static int
ignore_error_cb (Display     *display,
                 XErrorEvent *event)
{
  return 0;
}

static double
passed_ms (const Watch *watch)
{
  return (double) (g_get_monotonic_time () - watch->start) / 1000;
}

static void
take_event (Watch  *watch,
            XEvent *event)
{
  if (event->type == MapNotify && !event->xmap.override_redirect)
    {
      XWindowAttributes attributes;

      if (XGetWindowAttributes (watch->display, event->xmap.window, &attributes) == 0
          || attributes.width < SMALLEST || attributes.height < SMALLEST)
        return;

      if (watch->mapped_ms == 0)
        watch->mapped_ms = passed_ms (watch);
      XDamageCreate (watch->display, event->xmap.window, XDamageReportRawRectangles);
      XSync (watch->display, False);
    }
  else if (event->type == watch->damage_event)
    {
      if (watch->first_ms == 0)
        watch->first_ms = passed_ms (watch);
      watch->last_ms = passed_ms (watch);
    }
}

static gboolean
is_over (const Watch *watch)
{
  double now = passed_ms (watch);

  return now > PATIENCE_MS || (watch->last_ms > 0 && now - watch->last_ms > SILENCE_MS);
}

static long
read_memory_kb (pid_t pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/smaps_rollup", (int) pid);
  g_autofree char *text = NULL;
  const char *line;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return 0;

  line = g_strstr_len (text, -1, "Rss:");

  return line != NULL ? (long) g_ascii_strtoll (line + 4, NULL, 10) : 0;
}

int
main (int   argc,
      char *argv[])
{
  Watch watch = { XOpenDisplay (NULL) };
  int damage_error;
  pid_t child;

  if (argc < 2 || watch.display == NULL
      || !XDamageQueryExtension (watch.display, &watch.damage_event, &damage_error))
    return 2;

  watch.damage_event += XDamageNotify;
  XSetErrorHandler (ignore_error_cb);
  XSelectInput (watch.display, DefaultRootWindow (watch.display), SubstructureNotifyMask);
  XSync (watch.display, False);

  watch.start = g_get_monotonic_time ();
  child = fork ();
  if (child == 0)
    {
      execvp (argv[1], argv + 1);
      _exit (127);
    }

  while (!is_over (&watch))
    {
      struct pollfd poll_display = { ConnectionNumber (watch.display), POLLIN, 0 };

      while (XPending (watch.display) > 0)
        {
          XEvent event;

          XNextEvent (watch.display, &event);
          take_event (&watch, &event);
        }

      poll (&poll_display, 1, 10);
    }

  printf ("mapped %.1f first %.1f settled %.1f rss %ld\n",
          watch.mapped_ms, watch.first_ms, watch.last_ms, read_memory_kb (child));
  fflush (stdout);
  kill (child, SIGKILL);
  waitpid (child, NULL, 0);

  return watch.last_ms > 0 ? 0 : 1;
}
