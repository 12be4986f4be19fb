/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "app/lek-paper-command.h"

#include <glib/gi18n.h>

#include "report/lek-paper-setting.h"

gboolean
lek_paper_command_begin (LekPaperCommand       *self,
                         const LekCommandHelp  *help,
                         int                    argc,
                         char                 **argv,
                         int                   *out_status)
{
  g_autofree char *nick = NULL;
  g_autoptr(GError) error = NULL;
  const GOptionEntry own[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self->output, N_("Write to this file"), N_("FILE.pdf") },
    { "profile", 0, 0, G_OPTION_ARG_STRING, &nick, N_("For whom: gastouder or organisatie"), N_("PROFILE") },
    { NULL },
  };

  self->profile = LEK_PROFILE_GASTOUDER;
  if (!lek_command_begin (&self->command, help, own, argc, argv, out_status))
    return FALSE;

  if (self->output == NULL)
    *out_status = lek_command_misuse (&self->command, _("Say with -o which file to write."));
  else if (nick != NULL && !lek_profile_from_nick (nick, &self->profile))
    *out_status = lek_command_misuse (&self->command, _("The profile is gastouder or organisatie."));
  else if (!lek_command_load_prepared (&self->command, &self->prepared, &error))
    *out_status = lek_command_fail (&self->command, error);
  else
    return TRUE;

  return FALSE;
}

void
lek_paper_command_clear (LekPaperCommand *self)
{
  g_clear_pointer (&self->output, g_free);
  g_clear_pointer (&self->prepared, lek_preparation_free);
  lek_command_clear (&self->command);
}

LekPaperInput
lek_paper_command_input (LekPaperCommand *self,
                         const char      *scenario)
{
  const LekPaperInput input = {
    .library = self->command.library,
    .profile = self->profile,
    .scenario = scenario,
    .rules = lek_library_get_rules_at (self->command.library, self->command.now_utc),
    .preparation = self->prepared,
    .voice = lek_command_get_voice (&self->command, self->profile),
    .now_utc = self->command.now_utc,
  };

  return input;
}

int
lek_paper_command_write (LekPaperCommand *self,
                         GPtrArray       *papers)
{
  g_autoptr(GPtrArray) owned = papers;
  g_autoptr(LekPaperSetting) setting = lek_paper_setting_new (owned);
  g_autoptr(GError) error = NULL;

  if (!lek_paper_setting_write_pdf (setting, self->output, &error))
    return lek_command_fail (&self->command, error);

  return lek_command_say_paper (&self->command, self->output);
}
