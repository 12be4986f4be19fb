/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything of one incident together, and a change to it as one transaction.
 */

#include "config.h"

#include "core/incident/lek-incident.h"

static GPtrArray *
new_log (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) lek_log_entry_free);
}

static GPtrArray *
new_decisions (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) lek_decision_free);
}

static GPtrArray *
new_assessments (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) lek_assessment_free);
}

static GPtrArray *
new_records (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) lek_record_free);
}

LekIncident *
lek_incident_new (void)
{
  LekIncident *self = g_new0 (LekIncident, 1);

  self->summary = lek_summary_new ();
  self->answers = lek_answers_new ();
  self->log = new_log ();
  self->decisions = new_decisions ();
  self->assessments = new_assessments ();
  self->records = new_records ();

  return self;
}

void
lek_incident_free (LekIncident *self)
{
  if (self == NULL)
    return;

  lek_summary_free (self->summary);
  lek_answers_free (self->answers);
  g_clear_pointer (&self->log, g_ptr_array_unref);
  g_clear_pointer (&self->decisions, g_ptr_array_unref);
  g_clear_pointer (&self->assessments, g_ptr_array_unref);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_free (self);
}

LekChange *
lek_change_new (const LekSummary *summary)
{
  LekChange *self = g_new0 (LekChange, 1);

  self->summary = lek_summary_copy (summary);
  self->answers = lek_answers_new ();
  self->removed = g_ptr_array_new_with_free_func (g_free);
  self->log = new_log ();
  self->decisions = new_decisions ();
  self->assessments = new_assessments ();
  self->records = new_records ();

  return self;
}

void
lek_change_free (LekChange *self)
{
  if (self == NULL)
    return;

  lek_summary_free (self->summary);
  lek_answers_free (self->answers);
  g_clear_pointer (&self->removed, g_ptr_array_unref);
  g_clear_pointer (&self->log, g_ptr_array_unref);
  g_clear_pointer (&self->decisions, g_ptr_array_unref);
  g_clear_pointer (&self->assessments, g_ptr_array_unref);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_free (self);
}
