/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the commands share that write papers without an incident: for whom,
 * where to, and what was prepared.
 */

#pragma once

#include "app/lek-command.h"
#include "core/paper/lek-paper-text.h"

G_BEGIN_DECLS

/* LekPaperCommand: clear with lek_paper_command_clear ().
 * @prepared: NULL without a register */
typedef struct
{
  LekCommand      command;
  char           *output;
  LekProfile      profile;
  LekPreparation *prepared;
} LekPaperCommand;

/* Reads the options and what was prepared. FALSE when the command ends here, with @out_status. */
gboolean      lek_paper_command_begin   (LekPaperCommand       *self,
                                         const LekCommandHelp  *help,
                                         int                    argc,
                                         char                 **argv,
                                         int                   *out_status);
void          lek_paper_command_clear   (LekPaperCommand       *self);
/* What the papers are filled with. @scenario may be NULL. The result borrows from @self and @scenario. */
LekPaperInput lek_paper_command_input   (LekPaperCommand       *self,
                                         const char            *scenario);
/* Writes one file of @papers (transfer full, element-type LekPaperText). The exit code. */
int           lek_paper_command_write   (LekPaperCommand       *self,
                                         GPtrArray             *papers);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LekPaperCommand, lek_paper_command_clear)

G_END_DECLS
