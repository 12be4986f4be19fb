/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the guard finds and what it leaves alone. The numbers are invented and
 * only their check digits are right.
 */

#include "config.h"

#include "core/guard/lek-guard.h"

static const struct { const char *name, *text, *masked; } cases[] = {
  { "bsn", "Het BSN is 111222333.", "Het BSN is [BSN]." },
  { "bsn-with-dots", "nummer 1112.22.333 dus", "nummer [BSN] dus" },
  { "no-bsn", "factuur 111222334", "factuur 111222334" },
  { "iban", "op NL91 ABNA 0417 1643 00 gestort", "op [IBAN] gestort" },
  { "iban-together", "nl91abna0417164300", "[IBAN]" },
  { "no-iban", "NL92 ABNA 1417 1643 00", "NL92 ABNA 1417 1643 00" },
  { "mobile", "bel 06-12345678 even", "bel [tel.] even" },
  { "international", "bel +31 6 12 34 56 78", "bel [tel.]" },
  { "landline", "020 624 1111 belt", "[tel.] belt" },
  { "email", "naar ouder.jansen@example.org gemaild", "naar [e-mail] gemaild" },
  { "first-name-at-the-start", "Emma was op de foto.", "E. was op de foto." },
  { "capital-in-the-middle", "de moeder van Xanthe belde", "de moeder van X. belde" },
  { "surname", "mevrouw de Vries en Bakker-Smit", "mevrouw de V. en B." },
  { "ordinary-start", "Telefoon kwijt. Foto's van kinderen.", "Telefoon kwijt. Foto's van kinderen." },
  { "institution",
    "Gemeld bij de AP en de Autoriteit Persoonsgegevens", "Gemeld bij de AP en de Autoriteit Persoonsgegevens" },
  { "brand", "via WhatsApp en Outlook", "via WhatsApp en Outlook" },
  { "brand-compound", "in een Excel-bestand", "in een Excel-bestand" },
  { "date", "op 20-11-2026 om 14:20", "op 20-11-2026 om 14:20" },
  { "amount", "€ 1.234,56 en 12345678,90", "€ 1.234,56 en 12345678,90" },
  { "deadline", "vóór 24-11-2026 14:20", "vóór 24-11-2026 14:20" },
  { "accents", "met Zoë en Daniël", "met Z. en D." },
  { "nothing", "", "" },
};

static void
test_mask (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *masked = lek_guard_mask (cases[i].text, NULL);

  g_assert_cmpstr (masked, ==, cases[i].masked);
}

static void
test_recorded (void)
{
  const char *const names[] = { "roosmarijn van den Berg", "Ot", NULL };
  g_autofree char *masked = lek_guard_mask ("Roosmarijn en ot; ROOSMARIJN van den berg", names);

  g_assert_cmpstr (masked, ==, "R. en O.; R. van den B.");
}

static void
test_findings_are_in_order (void)
{
  const char *text = "Emma: 06-12345678, emma@example.org, 111222333";
  g_autoptr(GArray) findings = lek_guard_find (text, NULL);
  static const LekFindingKind expected[] = {
    LEK_FINDING_NAME, LEK_FINDING_TELEPHONE, LEK_FINDING_EMAIL, LEK_FINDING_BSN
  };

  g_assert_cmpuint (findings->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < findings->len; i++)
    g_assert_cmpint (g_array_index (findings, LekFinding, i).kind, ==, expected[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/guard/mask/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_mask);
    }
  g_test_add_func ("/guard/recorded-names-in-any-case", test_recorded);
  g_test_add_func ("/guard/findings-are-in-order", test_findings_are_in_order);

  return g_test_run ();
}
