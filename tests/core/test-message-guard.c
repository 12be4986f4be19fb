/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What must not stand in a message that goes to everybody, and what may.
 */

#include "config.h"

#include "core/guard/lek-message-guard.h"

static const struct { const char *name, *text, *masked; } cases[] = {
  { "other-name", "Mevrouw Vos had de lijst.", "Mevrouw V. had de lijst." },
  { "other-child", "Ook ot stond op de foto.", "Ook O. stond op de foto." },
  { "other-address", "Bezorgd op Dorpsstraat 1.", "Bezorgd op D.." },
  { "other-email", "Gestuurd aan sien@example.org dus.", "Gestuurd aan [e-mail] dus." },
  { "bsn", "Het BSN 111222333 stond erop.", "Het BSN [BSN] stond erop." },
  { "iban", "Rekening NL91ABNA0417164300.", "Rekening [IBAN]." },
  { "own-contact", "Bel 06-12345678 of mail post@example.com.", "Bel 06-12345678 of mail post@example.com." },
  { "stranger", "Vraag het aan Emma.", "Vraag het aan Emma." },
  { "marks", "Beste {naam}, het gaat om {kind}.", "Beste {naam}, het gaat om {kind}." },
  { "particle", "De foto van de groep.", "De foto van de groep." },
};

static GPtrArray *
make_addressees (guint n)
{
  static const char *const lines =
    "Sien van de Vos; Dorpsstraat 1, 1234 AB Ede; sien@example.org; Ot\nJan Boer\n";
  g_autoptr(GPtrArray) all = lek_addressees_parse (lines, NULL);

  g_ptr_array_set_size (all, (int) n);

  return g_steal_pointer (&all);
}

static void
test_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr(GPtrArray) addressees = make_addressees (2);
  const LekMessageGuard guard = { .addressees = addressees };
  g_autofree char *masked = lek_message_guard_mask (&guard, cases[i].text);

  g_assert_cmpstr (masked, ==, cases[i].masked);
}

static void
test_only_one (void)
{
  g_autoptr(GPtrArray) addressees = make_addressees (1);
  const LekMessageGuard guard = { .addressees = addressees };
  g_autoptr(GArray) found = lek_message_guard_find (&guard, "Mevrouw Vos, BSN 111222333");

  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpint (g_array_index (found, LekFinding, 0).kind, ==, LEK_FINDING_BSN);
}

/* The words, @names and whether it goes to somebody else; what is left of the words. */
static void
assert_masked (guint              n_addressees,
               const char *const *names,
               gboolean           outsider,
               const char        *text,
               const char        *expected)
{
  g_autoptr(GPtrArray) addressees = make_addressees (n_addressees);
  const LekMessageGuard guard = { addressees, names, outsider };
  g_autofree char *masked = lek_message_guard_mask (&guard, text);

  g_assert_cmpstr (masked, ==, expected);
}

static void
test_names_besides_recipients (void)
{
  static const char *const names[] = { "Roos", "Ot", "Truus Mulder", NULL };

  assert_masked (2, names, FALSE, "Ook Roos en Mulder staan erop.", "Ook R. en M. staan erop.");
  assert_masked (0, (const char *const []) { "Familie Bakker-van den Heuvel", NULL }, FALSE,
                 "Vraag het Bakker of een andere familie.", "Vraag het B. of een andere familie.");
  assert_masked (0, names, FALSE, "Ook Roos staat erop.", "Ook R. staat erop.");
  /* The only recipient is the parent of Ot. */
  assert_masked (1, names, FALSE, "Ook Ot en Roos staan erop.", "Ook Ot en R. staan erop.");
}

static void
test_outsider (void)
{
  assert_masked (1, NULL, TRUE, "Het was voor Sien van de Vos.", "Het was voor S. van de V..");
  assert_masked (1, NULL, TRUE, "Mail sien@example.org niet.", "Mail [e-mail] niet.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/message-guard/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/message-guard/names-besides-the-recipients", test_names_besides_recipients);
  g_test_add_func ("/message-guard/a-wrong-recipient-is-told-of-nobody", test_outsider);
  g_test_add_func ("/message-guard/a-single-recipient-may-be-named", test_only_one);

  return g_test_run ();
}
