/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Times are in UTC, so that no time zone need be described and
 * 72 hours stay 72 hours.
 */

#include "config.h"

#include "interchange/lek-ics.h"

#include <libical/ical.h>

#include "core/practice/lek-practice.h"
#include "core/time/lek-deadline.h"

#define HOUR 3600

static struct icaltimetype
to_time (gint64 utc)
{
  return icaltime_from_timet_with_zone ((time_t) utc, 0, icaltimezone_get_utc_timezone ());
}

/* The same incident gives the same appointment, so that a second file replaces the first. The uuid is not told. */
static char *
make_uid (const LekIcs *ics)
{
  g_autofree char *seed = g_strdup_printf ("%s %s", ics->uuid, ics->number != NULL ? ics->number : "");
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, seed, -1);

  return g_strdup_printf ("%.32s@lekwijzer", hash);
}

static void
add_alarm (icalcomponent *event,
           gint64         before_s,
           const char    *words)
{
  icalcomponent *alarm = icalcomponent_new_valarm ();
  struct icaltriggertype trigger = { .time = icaltime_null_time (),
                                     .duration = icaldurationtype_from_int ((int) -before_s) };

  icalcomponent_add_property (alarm, icalproperty_new_action (ICAL_ACTION_DISPLAY));
  icalcomponent_add_property (alarm, icalproperty_new_description (words));
  icalcomponent_add_property (alarm, icalproperty_new_trigger (trigger));
  icalcomponent_add_component (event, alarm);
}

static icalcomponent *
make_event (const LekIcs *ics)
{
  g_autofree char *summary = lek_library_say (ics->library, ics->voice, "calendar.summary", NULL, NULL);
  g_autofree char *description = lek_text_format (lek_library_get_text (ics->library, "calendar.description"),
                                                  ics->voice, "number", ics->number, NULL);
  g_autofree char *uid = make_uid (ics);
  icalcomponent *event = icalcomponent_new_vevent ();
  gint64 due = lek_deadline_due (ics->known_utc, ics->rules);

  if (ics->practice)
    {
      lek_practice_mark_title (ics->library, ics->voice, &summary);
      lek_practice_mark_body (ics->library, ics->voice, &description);
    }
  icalcomponent_add_property (event, icalproperty_new_uid (uid));
  icalcomponent_add_property (event, icalproperty_new_dtstamp (to_time (ics->now_utc)));
  icalcomponent_add_property (event, icalproperty_new_dtstart (to_time (due)));
  icalcomponent_add_property (event, icalproperty_new_summary (summary));
  if (ics->number != NULL)
    icalcomponent_add_property (event, icalproperty_new_description (description));
  icalcomponent_add_property (event, icalproperty_new_class (ICAL_CLASS_PRIVATE));
  icalcomponent_add_property (event, icalproperty_new_transp (ICAL_TRANSP_TRANSPARENT));

  for (int i = 0; i < ics->rules->n_milestones; i++)
    add_alarm (event, due - ics->known_utc - (gint64) ics->rules->milestones[i] * HOUR, summary);

  return event;
}

char *
lek_ics_write (const LekIcs *ics)
{
  icalcomponent *calendar = icalcomponent_new (ICAL_VCALENDAR_COMPONENT);
  char *text;
  char *copy;

  icalcomponent_add_property (calendar, icalproperty_new_prodid ("-//Lekwijzer//Lekwijzer " LEK_VERSION "//NL"));
  icalcomponent_add_property (calendar, icalproperty_new_version ("2.0"));
  icalcomponent_add_property (calendar, icalproperty_new_method (ICAL_METHOD_PUBLISH));
  icalcomponent_add_component (calendar, make_event (ics));

  /* libical gives memory of its own allocator. */
  text = icalcomponent_as_ical_string_r (calendar);
  copy = g_strdup (text);
  icalmemory_free_buffer (text);
  icalcomponent_free (calendar);

  return copy;
}
