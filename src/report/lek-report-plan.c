/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "report/lek-report-plan.h"

static const LekPlanBlock gastouder_plan[] = {
  { "0", "report.block-happened",
    { "incident.description", "incident.nature", "time.from", "time.to", "time.discovered", "time.known",
      "incident.discovered_how", "role.system", "role.agency_informed", "data.categories", "subjects.categories",
      "subjects.count", "protection.encrypted", NULL } },
  { "1", "report.block-assess",
    { "form.sensitive", "form.serious", "special.form", "special.outcomes", "special.reasons", "consequences.people",
      "consequences.severity", NULL } },
  { "2", "report.block-act",
    { "ap.reported_at", "ap.number", "ap.late_reason", "people.informed", "people.informed_at", "people.count",
      "people.means", "people.exception", "people.exception_why", "special.motives", "consequences.text",
      "measures.taken", "measures.limit", "measures.prevent", "records.task", "records.told", NULL } },
  { "3", "report.block-evaluate",
    { "evaluation.well", "evaluation.better", "evaluation.changed", "report.kept_where", "records.followup",
      "special.log", NULL } },
  { NULL },
};

static const LekPlanBlock organisatie_plan[] = {
  { "1", "report.block-data",
    { "data.involved", "data.categories", "subjects.categories", "subjects.count", "data.records", "role.role",
      NULL } },
  { "2", "report.block-handle",
    { "incident.description", "incident.nature", "incident.cause_text", "time.from", "time.to", "time.discovered",
      "time.known", "incident.discovered_how", "consequences.text", "team.lead", "team.disciplines",
      "records.member", NULL } },
  { "3", "report.block-remedy",
    { "remedy.fixed", "suppliers.involved", "remedy.what", "records.supplier", "measures.taken", "measures.limit",
      "records.task", NULL } },
  { "4", "report.block-weigh",
    { "protection.encrypted", "consequences.people", "consequences.severity", "special.outcomes", "special.reasons",
      "special.motives", NULL } },
  { "5", "report.block-notify",
    { "ap.reported_at", "ap.number", "ap.late_reason", "people.informed", "people.informed_at", "people.count",
      "people.means", "people.exception", "people.exception_why", NULL } },
  { "6", "report.block-communicate",
    { "comm.audiences", "comm.owner", "comm.media", "comm.message", "records.audience", "records.told",
      NULL } },
  { "7", "report.block-register",
    { "special.register", "register.complete", "measures.prevent", "evaluation.better", "records.followup",
      "special.log", NULL } },
  { "8", "report.block-legal",
    { "legal.insurer", "legal.analysis", "legal.ap_inquiry", "legal.claims", NULL } },
  { NULL },
};

const LekPlanBlock *
lek_report_plan (LekProfile profile)
{
  return profile == LEK_PROFILE_GASTOUDER ? gastouder_plan : organisatie_plan;
}
