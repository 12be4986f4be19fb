/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "core/assess/lek-rules.h"

LekRules *
lek_rules_new (void)
{
  return g_new0 (LekRules, 1);
}

void
lek_rules_free (LekRules *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->from);
  g_free (self->until);
  g_free (self->checked);
  lek_text_free (self->name);
  g_free (self);
}
