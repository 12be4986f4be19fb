/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The procedure on paper, to fill in by hand when the device is gone. Needs no
 * register; with one, what was prepared stands on it.
 */

#include "config.h"

#include "app/lek-command-forms.h"

#include <glib/gi18n.h>

#include "app/lek-paper-command.h"

static const LekCommandHelp help = {
  .name = "forms",
  .summary = N_("the whole procedure as PDF, to fill in by hand"),
  .description = N_("With --register, names and telephone numbers of the preparation stand on it."),
  .least = 0,
  .most = 0,
};

int
lek_command_forms (int    argc,
                   char **argv)
{
  g_auto(LekPaperCommand) self = { 0 };
  g_autoptr(GPtrArray) papers = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_paper_text_free);
  LekPaperInput input;
  int status;

  if (!lek_paper_command_begin (&self, &help, argc, argv, &status))
    return status;

  input = lek_paper_command_input (&self, NULL);
  g_ptr_array_add (papers, lek_paper_text_new (lek_library_get_paper_kind (input.library, "blank-form"), &input));

  return lek_paper_command_write (&self, g_steal_pointer (&papers));
}
