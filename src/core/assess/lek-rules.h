/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The numbers of the law and our own thresholds, dated. An incident keeps the
 * rules it began with; a change of law is a new set in data/procedure/rules.json.
 */

#pragma once

#include "core/procedure/lek-text.h"

G_BEGIN_DECLS

#define LEK_RULES_MAX_MILESTONES 8

/**
 * LekRules:
 * @id: stable for ever, e.g. "avg-2018"
 * @from: first day it holds, "2018-05-25"
 * @until: last day, or NULL while it holds
 * @checked: the day the text was last compared with its source
 * @name: what people call it
 * @notify_hours: hours between kennisname and the deadline for the AP (72)
 * @notify_at_high_risk_only: the AP is told only at high risk (FALSE under the AVG of 2018)
 * @soon_hours: hours after kennisname from which the clock warns (60)
 * @slow_hours: hours between first sign and kennisname after which a reason is asked (24)
 * @many_people: number that makes plain data a risk with known recipients (100; our choice)
 * @very_many_people: number that makes unprotected plain data high risk (10 000; our choice)
 * @few_trivial: number of plain addresses up to which a Cc is trivial (EDPB 9/2022 annex B x; our choice)
 * @milestones: hours after kennisname, rising
 * @motive_min_chars: shortest motive for a choice lighter than the advice
 */
typedef struct
{
  char       *id;
  char       *from;
  char       *until;
  char       *checked;
  LekText    *name;
  int         notify_hours;
  gboolean    notify_at_high_risk_only;
  int         soon_hours;
  int         slow_hours;
  gint64      many_people;
  gint64      very_many_people;
  gint64      few_trivial;
  int         milestones[LEK_RULES_MAX_MILESTONES];
  int         n_milestones;
  int         motive_min_chars;
} LekRules;

LekRules *lek_rules_new  (void) G_GNUC_WARN_UNUSED_RESULT;   /* zeroed; the reader fills it */
void      lek_rules_free (LekRules *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekRules, lek_rules_free)

G_END_DECLS
