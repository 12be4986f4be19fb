/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Recipients as they are pasted, and what can never stand behind "To:".
 */

#include "config.h"

#include <string.h>

#include "core/message/lek-addressee.h"

static const struct { const char *name, *email; gboolean good; } emails[] = {
  { "plain", "sien@example.org", TRUE },
  { "dots", "s.de.vos+lek@mail.example.co.uk", TRUE },
  { "two", "a@example.org,b@example.org", FALSE },
  { "two-semicolon", "a@example.org;b@example.org", FALSE },
  { "named", "Sien <sien@example.org>", FALSE },
  { "header", "a@example.org\nBcc: b@example.org", FALSE },
  { "return", "a@example.org\r\n", FALSE },
  { "line-end", "a@example.org\n", FALSE },
  { "group", "allen:a@example.org", FALSE },
  { "no-host", "a@", FALSE },
  { "no-dot", "a@example", FALSE },
  { "two-at", "a@b@example.org", FALSE },
  { "nothing", NULL, FALSE },
};

static void
test_email (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);

  g_assert_cmpint (lek_addressee_is_email (emails[i].email), ==, emails[i].good);
}

static void
test_paste (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) all = lek_addressees_parse (
    "Sien Vos; Dorpsstraat 1, 1234 AB Ede; sien@example.org; Ot; NL\n\n"
    "  Jan de Boer\r\nP. Smit;;p@example.org\n", &error);
  const LekAddressee *first;
  const LekAddressee *third;

  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, 3);
  first = g_ptr_array_index (all, 0);
  third = g_ptr_array_index (all, 2);
  g_assert_cmpstr (first->address, ==, "Dorpsstraat 1\n1234 AB Ede");
  g_assert_cmpstr (first->child, ==, "Ot");
  g_assert_cmpstr (first->language, ==, "nl");
  g_assert_null (third->address);
  g_assert_cmpstr (third->email, ==, "p@example.org");
}

static const struct { const char *name, *text, *message; } faults[] = {
  { "no-name", "Sien\n;straat", "line 2: there is no name" },
  { "bad-email", "Sien;;geen adres", "line 1: this is not one e-mail address" },
  { "language", "Sien;;;;de", "line 1: the language is neither nl nor en" },
  { "too-many", "Sien;a;b@example.org;c;nl;meer", "line 1: there are more than five fields" },
  { "control", "Si\ben", "line 1: there is a control character in a field" },
};

static void
test_fault (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) all = lek_addressees_parse (faults[i].text, &error);

  g_assert_null (all);
  g_assert_error (error, LEK_ADDRESSEE_ERROR, LEK_ADDRESSEE_ERROR_VALUE);
  g_assert_cmpstr (error->message, ==, faults[i].message);
}

static void
test_stem (void)
{
  static const struct { const char *name, *stem; } cases[] = {
    { "Sien de Vos", "007-SDV" }, { "Zoë", "007-Z" }, { "../../etc", "007-E" }, { "李", "007" }, { NULL, "007" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LekAddressee) addressee = lek_addressee_new ();
      g_autofree char *stem = NULL;

      addressee->name = g_strdup (cases[i].name);
      stem = lek_addressee_dup_file_stem (addressee, 7);
      g_assert_cmpstr (stem, ==, cases[i].stem);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (emails); i++)
    {
      g_autofree char *path = g_strconcat ("/addressee/email/", emails[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_email);
    }
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strconcat ("/addressee/refused/", faults[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_fault);
    }
  g_test_add_func ("/addressee/a-paste-is-read", test_paste);
  g_test_add_func ("/addressee/a-file-name-tells-initials-only", test_stem);

  return g_test_run ();
}
