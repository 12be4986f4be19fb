/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The procedure on paper, to fill in by hand when the device is gone. Needs no
 * register; with one, what was prepared stands on it.
 */

#include "config.h"

#include "app/lek-command-forms.h"

#include <glib/gi18n.h>

#include "app/lek-command.h"
#include "report/lek-paper-setting.h"

static const LekCommandHelp help = {
  .name = "forms",
  .summary = N_("the whole procedure as PDF, to fill in by hand"),
  .description = N_("With --register, names and telephone numbers of the preparation stand on it."),
  .least = 0,
  .most = 0,
};

static int
write_form (LekCommand           *command,
            LekProfile            profile,
            const LekPreparation *prepared,
            const char           *path)
{
  const LekPaperKind *kind = lek_library_get_paper_kind (command->library, "blank-form");
  const LekPaperInput input = {
    .library = command->library,
    .profile = profile,
    .rules = lek_library_get_rules_at (command->library, command->now_utc),
    .preparation = prepared,
    .voice = lek_command_get_voice (command, profile),
    .now_utc = command->now_utc,
  };
  g_autoptr(GPtrArray) papers = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_paper_text_free);
  g_autoptr(LekPaperSetting) setting = NULL;
  g_autoptr(GError) error = NULL;

  g_ptr_array_add (papers, lek_paper_text_new (kind, &input));
  setting = lek_paper_setting_new (papers);
  if (!lek_paper_setting_write_pdf (setting, path, &error))
    return lek_command_fail (command, error);

  return lek_command_say_paper (command, path);
}

int
lek_command_forms (int    argc,
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

  return write_form (&command, profile, prepared, output);
}
