/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * make-register N FILE: fills a register with N invented incidents of the
 * past years, the same ones every time, for the benches.
 */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "store/lek-database.h"
#include "store/lek-statement.h"
#include "store/lek-store-write.h"

#define NOW      G_GINT64_CONSTANT (1795172400)
#define YEARS    8
#define PER_BATCH 5000

static const char *const things[] = {
  "Telefoon", "Laptop", "Map met formulieren", "E-mail", "Brief", "USB-stick", "Fotoboek", "Presentielijst",
  "Tablet", "Agenda", "Factuur", "Groepsapp", "Wachtwoord", "Server", "Dossier", "Adreslijst",
};

static const char *const fates[] = {
  "kwijt", "gestolen uit auto", "bij verkeerd gezin", "naar verkeerde ouder", "online te zien", "gehackt",
  "bij het oud papier", "gegijzeld", "open gelaten", "gewist",
};

static const char *const places[] = {
  "Utrecht", "Zwolle", "Almere", "Breda", "Groningen", "Leiden", "Ede", "Gouda", "Assen", "Tilburg", "Hoorn",
};

static const char *const questions[] = {
  "breach.confidentiality", "protection.encrypted", "recipient.kind", "subjects.count", "measures.taken",
  "incident.description", "consequences.severity", "data.records",
};

static const char *
pick (GRand             *random,
      const char *const *list,
      int                n)
{
  return list[g_rand_int_range (random, 0, n)];
}

#define PICK(random, list) pick (random, list, G_N_ELEMENTS (list))

static void
fill_outcome (GRand      *random,
              LekSummary *summary)
{
  gboolean recent = summary->created_utc > NOW - 20 * 24 * 3600;

  summary->assessed = !recent || g_rand_boolean (random);
  summary->risk = g_rand_int_range (random, LEK_RISK_UNLIKELY, LEK_RISK_HIGH + 1);
  summary->ap_need = summary->risk == LEK_RISK_UNLIKELY ? LEK_NEED_NONE : LEK_NEED_DUTY;
  summary->people_need = summary->risk == LEK_RISK_HIGH ? LEK_NEED_DUTY : LEK_NEED_NONE;

  if (!recent && g_rand_int_range (random, 0, 100) > 0)
    {
      summary->state = g_rand_int_range (random, 0, 20) == 0 ? LEK_STATE_ARCHIVED : LEK_STATE_CLOSED;
      summary->ap_choice = summary->ap_need == LEK_NEED_DUTY ? LEK_CHOICE_YES : LEK_CHOICE_NO;
      summary->people_choice = summary->people_need == LEK_NEED_DUTY ? LEK_CHOICE_YES : LEK_CHOICE_NO;
      if (summary->ap_choice == LEK_CHOICE_YES)
        summary->reported_utc = summary->known_utc + 3600 * 30;
      if (summary->people_choice == LEK_CHOICE_YES)
        summary->informed_utc = summary->known_utc + 3600 * 40;
      summary->closed_utc = summary->created_utc + 3600 * 24 * 9;
    }
}

static LekSummary *
make_summary (GRand *random,
              int    index,
              int    n)
{
  LekSummary *summary = lek_summary_new ();
  gint64 span = (gint64) YEARS * 365 * 24 * 3600;

  summary->uuid = g_strdup_printf ("00000000-0000-4000-8000-%012d", index);
  summary->title = g_strdup_printf ("%s %s, %s",
                                    PICK (random, things), PICK (random, fates), PICK (random, places));
  summary->search = g_strdup_printf ("groep %d %s", g_rand_int_range (random, 1, 4000), PICK (random, places));
  summary->profile = LEK_PROFILE_ORGANISATIE;
  summary->procedure_version = 1;
  summary->rules_id = g_strdup ("avg-2018");
  summary->created_utc = NOW - span + span / n * index;
  summary->changed_utc = summary->created_utc;
  summary->known_utc = summary->created_utc - 600;
  summary->due_utc = summary->known_utc + 72 * 3600;
  summary->n_open = g_rand_int_range (random, 0, 12);
  fill_outcome (random, summary);

  return summary;
}

static LekChange *
make_change (GRand *random,
             int    index,
             int    n)
{
  g_autoptr(LekSummary) summary = make_summary (random, index, n);
  LekChange *change = lek_change_new (summary);

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      g_autoptr(LekAnswer) answer = lek_answer_new (LEK_ANSWER_KNOWN, PICK (random, fates));

      lek_answers_set (change->answers, questions[i], answer);
    }

  g_ptr_array_add (change->log,
                   lek_log_entry_new (LEK_LOG_AUTOMATIC, "incident-started", summary->created_utc));
  for (int i = 0; i < 3; i++)
    {
      LekLogEntry *entry = lek_log_entry_new (LEK_LOG_AUTOMATIC, "answer-changed", summary->created_utc + i);

      entry->subject = g_strdup (questions[i]);
      entry->value = g_strdup (PICK (random, fates));
      g_ptr_array_add (change->log, entry);
    }

  return change;
}

static gboolean
add_batch (LekDatabase  *database,
           GRand        *random,
           int           from,
           int           n,
           GError      **error)
{
  g_autoptr(LekTransaction) transaction = lek_transaction_begin (database, error);

  if (transaction == NULL)
    return FALSE;

  for (int i = from; i < MIN (from + PER_BATCH, n); i++)
    {
      g_autoptr(LekChange) change = make_change (random, i, n);
      g_autoptr(LekSummary) summary = lek_write_add (database, change, error);

      if (summary == NULL)
        return FALSE;
    }

  return lek_transaction_commit (transaction, error);
}

static gboolean
fill (const char  *path,
      int          n,
      GError     **error)
{
  g_autoptr(LekDatabase) database = lek_database_open (path, FALSE, error);
  g_autoptr(GRand) random = g_rand_new_with_seed (20261120);

  if (database == NULL)
    return FALSE;

  for (int from = 0; from < n; from += PER_BATCH)
    {
      if (!add_batch (database, random, from, n, error))
        return FALSE;
    }

  return TRUE;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GError) error = NULL;
  int n = argc == 3 ? atoi (argv[1]) : 0;

  if (n <= 0)
    {
      fprintf (stderr, "usage: %s N FILE\n", argv[0]);
      return 2;
    }

  if (!fill (argv[2], n, &error))
    {
      fprintf (stderr, "%s\n", error->message);
      return 1;
    }

  return 0;
}
