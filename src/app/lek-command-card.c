/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The cards for the first hour, for one scenario or for all, before anything
 * has happened. Needs no register; with one, what was prepared stands on them.
 */

#include "config.h"

#include "app/lek-command-card.h"

#include <glib/gi18n.h>

#include "app/lek-paper-command.h"

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

static gboolean
is_asked_for (const char *asked,
              const char *scenario)
{
  return g_str_equal (asked, ALL) || g_str_equal (asked, scenario);
}

/* (element-type LekPaperText): empty when there is no such scenario. */
static GPtrArray *
make_cards (LekPaperCommand *self)
{
  const char *asked = self->command.arguments[0];
  gboolean emergency = g_str_equal (asked, EMERGENCY);
  LekPaperInput input = lek_paper_command_input (self, NULL);
  const LekPaperKind *kind = lek_library_get_paper_kind (input.library, emergency ? EMERGENCY : "first-hour");
  GPtrArray *scenarios = lek_library_get_scenarios (input.library);
  GPtrArray *cards = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_paper_text_free);

  if (emergency)
    g_ptr_array_add (cards, lek_paper_text_new (kind, &input));

  for (guint i = 0; i < scenarios->len && !emergency; i++)
    {
      input.scenario = ((const LekScenario *) g_ptr_array_index (scenarios, i))->id;
      if (is_asked_for (asked, input.scenario))
        g_ptr_array_add (cards, lek_paper_text_new (kind, &input));
    }

  return cards;
}

int
lek_command_card (int    argc,
                  char **argv)
{
  g_auto(LekPaperCommand) self = { 0 };
  g_autoptr(GPtrArray) cards = NULL;
  int status;

  if (!lek_paper_command_begin (&self, &help, argc, argv, &status))
    return status;

  cards = make_cards (&self);
  if (cards->len == 0)
    return lek_command_misuse (&self.command, _("There is no such scenario."));

  return lek_paper_command_write (&self, g_steal_pointer (&cards));
}
