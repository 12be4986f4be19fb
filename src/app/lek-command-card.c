/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The cards for the first hour, for one scenario or for all, before anything
 * has happened. Needs no register; with one, what was prepared stands on them.
 */

#include "config.h"

#include "app/lek-command-card.h"

#include <glib/gi18n.h>

#include "app/lek-command.h"
#include "report/lek-paper-setting.h"

#define ALL "all"
#define EMERGENCY "emergency"

static const LekCommandHelp help = {
  .name = "card",
  .arguments = N_("SCENARIO"),
  .summary = N_("the card for the first hour as PDF, before it is needed"),
  .description = N_("SCENARIO is lost_or_stolen, hacked, burglary, shown_or_sent, published, data_gone or other; "
                    "“all” makes one file with a page for each. “emergency” is the card with whom to call. With "
                    "--register, names and telephone numbers of the preparation stand on them."),
  .least = 1,
  .most = 1,
};

/* (element-type LekPaperText): empty when there is no such scenario. */
static GPtrArray *
make_cards (LekCommand           *command,
            LekProfile            profile,
            const LekPreparation *prepared)
{
  gboolean emergency = g_str_equal (command->arguments[0], EMERGENCY);
  const LekPaperKind *kind = lek_library_get_paper_kind (command->library, emergency ? EMERGENCY : "first-hour");
  GPtrArray *scenarios = lek_library_get_scenarios (command->library);
  GPtrArray *cards = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_paper_text_free);

  for (guint i = 0; i < scenarios->len; i++)
    {
      const LekScenario *scenario = g_ptr_array_index (scenarios, i);
      const LekPaperInput input = {
        .library = command->library,
        .profile = profile,
        .scenario = scenario->id,
        .rules = lek_library_get_rules_at (command->library, command->now_utc),
        .preparation = prepared,
        .voice = lek_command_get_voice (command, profile),
        .now_utc = command->now_utc,
      };

      if ((emergency && i == 0) ||
          g_str_equal (command->arguments[0], ALL) || g_str_equal (command->arguments[0], scenario->id))
        g_ptr_array_add (cards, lek_paper_text_new (kind, &input));
    }

  return cards;
}

static int
write_cards (LekCommand           *command,
             LekProfile            profile,
             const LekPreparation *prepared,
             const char           *path)
{
  g_autoptr(GPtrArray) cards = make_cards (command, profile, prepared);
  g_autoptr(LekPaperSetting) setting = NULL;
  g_autoptr(GError) error = NULL;

  if (cards->len == 0)
    return lek_command_misuse (command, _("There is no such scenario."));

  setting = lek_paper_setting_new (cards);
  if (!lek_paper_setting_write_pdf (setting, path, &error))
    return lek_command_fail (command, error);

  return lek_command_say_paper (command, path);
}

int
lek_command_card (int    argc,
                  char **argv)
{
  g_auto(LekCommand) command = { 0 };
  g_autofree char *output = NULL;
  g_autofree char *nick = NULL;
  g_autoptr(LekPreparation) prepared = NULL;
  g_autoptr(GError) error = NULL;
  LekProfile profile = LEK_PROFILE_GASTOUDER;
  const GOptionEntry own[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("Write to this file"), N_("FILE.pdf") },
    { "profile", 0, 0, G_OPTION_ARG_STRING, &nick, N_("For whom: gastouder or organisatie"), N_("PROFILE") },
    { NULL },
  };
  int status;

  if (!lek_command_begin (&command, &help, own, argc, argv, &status))
    return status;
  if (output == NULL)
    return lek_command_misuse (&command, _("Say with -o which file to write."));
  if (nick != NULL && !lek_profile_from_nick (nick, &profile))
    return lek_command_misuse (&command, _("The profile is gastouder or organisatie."));
  if (!lek_command_load_prepared (&command, &prepared, &error))
    return lek_command_fail (&command, error);

  return write_cards (&command, profile, prepared, output);
}
