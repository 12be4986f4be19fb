/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Scenarios and published cases as values; see lek-library.h.
 */

#include "config.h"

#include "core/procedure/lek-library.h"

LekTaskProposal *
lek_task_proposal_new (void)
{
  return g_new0 (LekTaskProposal, 1);
}

void
lek_task_proposal_free (LekTaskProposal *self)
{
  if (self == NULL)
    return;

  lek_text_free (self->what);
  g_free (self);
}

LekScenario *
lek_scenario_new (void)
{
  LekScenario *self = g_new0 (LekScenario, 1);

  self->proposals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->first_hour = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_text_free);
  self->tasks = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_task_proposal_free);

  return self;
}

void
lek_scenario_free (LekScenario *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->icon);
  lek_text_free (self->label);
  lek_text_free (self->hint);
  lek_text_free (self->title_proposal);
  g_hash_table_unref (self->proposals);
  g_ptr_array_unref (self->first_hour);
  g_ptr_array_unref (self->tasks);
  g_free (self);
}

LekExampleCase *
lek_example_case_new (void)
{
  return g_new0 (LekExampleCase, 1);
}

void
lek_example_case_free (LekExampleCase *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->source);
  lek_text_free (self->title);
  lek_text_free (self->summary);
  g_clear_pointer (&self->facts, lek_facts_free);
  g_free (self);
}
