/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row of the register in words.
 */

#include "config.h"

#include <string.h>

#include <glib.h>

#include "ui/register/lek-describe.h"

static LekSummary *
make_summary (void)
{
  LekSummary *summary = lek_summary_new ();

  summary->number = g_strdup ("2026-003");
  summary->title = g_strdup ("Phone lost");
  summary->known_utc = G_MININT64;
  summary->reported_utc = G_MININT64;
  summary->informed_utc = G_MININT64;

  return summary;
}

static const struct
{
  const char *name;
  gboolean    assessed;
  LekRisk     risk;
  LekNeed     ap;
  LekNeed     people;
  const char *words;
  const char *icon;
} verdicts[] = {
  { "not-assessed", FALSE, LEK_RISK_HIGH, LEK_NEED_DUTY, LEK_NEED_DUTY,
    "Not assessed yet", "lek-mark-empty-symbolic" },
  { "no-datalek", TRUE, LEK_RISK_NONE, LEK_NEED_NONE, LEK_NEED_NONE,
    "No data breach", "lek-need-none-symbolic" },
  { "register-only", TRUE, LEK_RISK_UNLIKELY, LEK_NEED_NONE, LEK_NEED_NONE,
    "Register only", "lek-need-none-symbolic" },
  { "ap", TRUE, LEK_RISK_PRESENT, LEK_NEED_DUTY, LEK_NEED_NONE,
    "Notify the AP", "lek-need-duty-symbolic" },
  { "ap-advised", TRUE, LEK_RISK_PRESENT, LEK_NEED_RECOMMENDED, LEK_NEED_NONE,
    "Notify the AP (advised)", "lek-need-recommended-symbolic" },
  { "both", TRUE, LEK_RISK_HIGH, LEK_NEED_DUTY, LEK_NEED_DUTY,
    "AP and people", "lek-need-duty-symbolic" },
  { "people-advised", TRUE, LEK_RISK_PRESENT, LEK_NEED_DUTY, LEK_NEED_RECOMMENDED,
    "AP, and people (advised)", "lek-need-duty-symbolic" },
};

static void
test_verdicts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (verdicts); i++)
    {
      g_autoptr(LekSummary) summary = make_summary ();

      g_test_message ("%s", verdicts[i].name);
      summary->assessed = verdicts[i].assessed;
      summary->risk = verdicts[i].risk;
      summary->ap_need = verdicts[i].ap;
      summary->people_need = verdicts[i].people;

      g_assert_cmpstr (lek_describe_verdict (summary), ==, verdicts[i].words);
      g_assert_cmpstr (lek_describe_verdict_icon (summary), ==, verdicts[i].icon);
    }
}

static const struct
{
  const char *name;
  LekNeed     people;
  gboolean    reported;
  const char *number;
  LekChoice   ap_choice;
  gboolean    informed;
  const char *words;
  const char *icon;
} outcomes[] = {
  { "ap-told", LEK_NEED_NONE, TRUE, "1", 0, FALSE, "AP notified", "lek-mark-complete-symbolic" },
  { "number-missing", LEK_NEED_NONE, TRUE, NULL, 0, FALSE, "Notify the AP", "lek-need-duty-symbolic" },
  { "people-wait", LEK_NEED_DUTY, TRUE, "1", 0, FALSE, "AP and people", "lek-need-duty-symbolic" },
  { "all-told", LEK_NEED_DUTY, TRUE, "1", 0, TRUE, "AP and people: done", "lek-mark-complete-symbolic" },
  { "refused", LEK_NEED_NONE, FALSE, NULL, LEK_CHOICE_NO, FALSE, "Decided otherwise", "lek-mark-complete-symbolic" },
};

/* What was done is no warning any more. */
static void
test_outcomes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (outcomes); i++)
    {
      g_autoptr(LekSummary) summary = make_summary ();

      g_test_message ("%s", outcomes[i].name);
      summary->assessed = TRUE;
      summary->risk = LEK_RISK_HIGH;
      summary->ap_need = LEK_NEED_DUTY;
      summary->people_need = outcomes[i].people;
      summary->ap_choice = outcomes[i].ap_choice;
      summary->reported_utc = outcomes[i].reported ? 1795262400 : G_MININT64;
      summary->informed_utc = outcomes[i].informed ? 1795262400 : G_MININT64;
      summary->ap_number = g_strdup (outcomes[i].number);

      g_assert_cmpstr (lek_describe_verdict (summary), ==, outcomes[i].words);
      g_assert_cmpstr (lek_describe_verdict_icon (summary), ==, outcomes[i].icon);
    }
}

/* What presses most is said, and whether it is late. */
static void
test_follow_up (void)
{
  g_autoptr(LekSummary) summary = make_summary ();
  LekRules rules = { .notify_hours = 72, .soon_hours = 60 };
  LekScene scene = { .rules = &rules, .now_utc = 1795262400, .voice = LEK_VOICE_EN };
  g_autofree char *words = NULL;

  summary->state = LEK_STATE_CLOSED;
  summary->next = LEK_FOLLOW_UP_PREVENTIVE;
  summary->next_what = g_strdup ("Lock on the cupboard");
  summary->next_utc = scene.now_utc + 5 * 24 * 3600;
  words = lek_describe_todo (summary, &scene);
  g_assert_true (g_str_has_prefix (words, "Prevent a repeat: Lock on the cupboard · by "));
  g_assert_true (g_str_has_suffix (words, "· 5 days left"));
  g_assert_false (lek_describe_is_pressing (summary, &scene));

  g_free (words);
  summary->next = LEK_FOLLOW_UP_SUPPLEMENT;
  summary->next_utc = scene.now_utc - 3600;
  words = lek_describe_todo (summary, &scene);
  g_assert_true (g_str_has_suffix (words, "· 1 hour late"));
  g_assert_true (lek_describe_is_pressing (summary, &scene));

  /* The clock of the AP comes first while it is due first. */
  g_free (words);
  summary->state = LEK_STATE_OPEN;
  summary->known_utc = scene.now_utc - 3600;
  summary->due_utc = summary->known_utc + 72 * 3600;
  summary->next_utc = summary->due_utc + 1;
  words = lek_describe_todo (summary, &scene);
  g_assert_true (g_str_has_prefix (words, "AP before "));
}

static void
test_states (void)
{
  g_autoptr(LekSummary) summary = make_summary ();

  g_assert_cmpstr (lek_describe_state (summary), ==, "Open");
  summary->state = LEK_STATE_CLOSED;
  g_assert_cmpstr (lek_describe_state (summary), ==, "Closed");
  summary->example = TRUE;
  g_assert_cmpstr (lek_describe_state (summary), ==, "Example");
  summary->state = LEK_STATE_ARCHIVED;
  g_assert_cmpstr (lek_describe_state (summary), ==, "Archived");
}

static void
test_unknown_start (void)
{
  g_autoptr(LekSummary) summary = make_summary ();
  LekScene scene = { .now_utc = 1795262400, .voice = LEK_VOICE_EN };
  g_autofree char *known = lek_describe_known (summary, &scene);
  g_autofree char *deadline = lek_describe_deadline (summary, &scene);

  g_assert_cmpstr (known, ==, "Not known yet");
  g_assert_cmpstr (deadline, ==, "");
}

static void
test_running_clock (void)
{
  g_autoptr(LekSummary) summary = make_summary ();
  LekRules rules = { .notify_hours = 72, .soon_hours = 60 };
  LekScene scene = { .rules = &rules, .now_utc = 1795262400, .voice = LEK_VOICE_EN };
  g_autofree char *running = NULL;
  g_autofree char *late = NULL;
  g_autofree char *told = NULL;
  g_autofree char *none = NULL;

  summary->known_utc = scene.now_utc - 41 * 3600;
  running = lek_describe_deadline (summary, &scene);
  g_assert_nonnull (strstr (running, "31 hours"));

  summary->known_utc = scene.now_utc - 75 * 3600;
  late = lek_describe_deadline (summary, &scene);
  g_assert_nonnull (strstr (late, "3 hours"));

  summary->reported_utc = summary->known_utc + 3600;
  told = lek_describe_deadline (summary, &scene);
  g_assert_cmpstr (told, ==, "Number missing");

  g_free (told);
  summary->ap_number = g_strdup ("2026-0012345");
  told = lek_describe_deadline (summary, &scene);
  g_assert_cmpstr (told, ==, "AP notified in time");

  summary->reported_utc = G_MININT64;
  summary->ap_choice = LEK_CHOICE_NO;
  none = lek_describe_deadline (summary, &scene);
  g_assert_cmpstr (none, ==, "None");
}

static void
test_row_for_a_screen_reader (void)
{
  g_autoptr(LekSummary) summary = make_summary ();
  LekScene scene = { .now_utc = 1795262400, .voice = LEK_VOICE_EN };
  g_autofree char *words = lek_describe_row (summary, &scene);

  g_assert_cmpstr (words, ==,
                   "2026-003, Phone lost, known since: Not known yet, Not assessed yet, Open");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/describe/verdict-in-words-and-icon", test_verdicts);
  g_test_add_func ("/describe/what-was-done-is-no-warning", test_outcomes);
  g_test_add_func ("/describe/follow-up-before-and-after-its-moment", test_follow_up);
  g_test_add_func ("/describe/state-in-words", test_states);
  g_test_add_func ("/describe/no-start-no-clock", test_unknown_start);
  g_test_add_func ("/describe/clock-runs-passes-and-stops", test_running_clock);
  g_test_add_func ("/describe/row-for-a-screen-reader", test_row_for_a_screen_reader);

  return g_test_run ();
}
