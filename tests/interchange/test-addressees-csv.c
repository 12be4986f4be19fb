/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Recipients as spreadsheets write them, and what is refused with its line.
 */

#include "config.h"

#include <string.h>

#include "interchange/lek-addressees-csv.h"

static GPtrArray *
read_text (const char  *text,
           GError     **error)
{
  return lek_addressees_from_csv (text, strlen (text), error);
}

static const struct { const char *name, *text; } alike[] = {
  { "semicolon", "Sien Vos;\"Dorpsstraat 1\n1234 AB Ede\";sien@example.org;Ot;nl\n" },
  { "comma", "Sien Vos,\"Dorpsstraat 1\r\n1234 AB Ede\",sien@example.org,Ot,nl\r\n" },
  { "tab", "Sien Vos\t\"Dorpsstraat 1\n1234 AB Ede\"\tsien@example.org\tOt\tnl" },
  { "byte-order-mark", "\xef\xbb\xbfSien Vos;\"Dorpsstraat 1\n1234 AB Ede\";sien@example.org;Ot;NL" },
  { "header", "Taal;Telefoon;E-mail;Naam;Kind;Adres\n"
              "nl;06;sien@example.org;Sien Vos;Ot;\"Dorpsstraat 1\n1234 AB Ede\"\n\n" },
};

static void
test_alike (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) all = read_text (alike[i].text, &error);
  const LekAddressee *first;

  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, 1);
  first = g_ptr_array_index (all, 0);
  g_assert_cmpstr (first->name, ==, "Sien Vos");
  g_assert_cmpstr (first->address, ==, "Dorpsstraat 1\n1234 AB Ede");
  g_assert_cmpstr (first->email, ==, "sien@example.org");
  g_assert_cmpstr (first->child, ==, "Ot");
  g_assert_cmpstr (first->language, ==, "nl");
}

static const struct { const char *name, *text, *message; } faults[] = {
  { "open-quote", "Sien\n\"Jan;a\nb", "line 2: a quote is not closed" },
  { "after-quote", "\"Sien\"x;a", "line 1: there is something after a closing quote" },
  { "no-name", "\"Sien\nVos\";;\n", "line 1: a name is more than one line" },
  { "line-after-quoted-lines", "Sien;\"a\nb\nc\"\nJan;;geen adres", "line 4: this is not one e-mail address" },
  { "not-utf8", "Si\xebn", "line 1: the file is not UTF-8 text" },
};

static void
test_fault (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) all = read_text (faults[i].text, &error);

  g_assert_null (all);
  g_assert_error (error, LEK_ADDRESSEE_ERROR, LEK_ADDRESSEE_ERROR_VALUE);
  g_assert_cmpstr (error->message, ==, faults[i].message);
}

static void
test_too_large (void)
{
  g_autofree char *text = g_strnfill (LEK_CSV_MAX_SIZE + 1, 'a');
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) all = lek_addressees_from_csv (text, LEK_CSV_MAX_SIZE + 1, &error);

  g_assert_null (all);
  g_assert_error (error, LEK_ADDRESSEE_ERROR, LEK_ADDRESSEE_ERROR_VALUE);
}

static void
test_too_many (void)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) all = NULL;

  for (guint i = 0; i <= LEK_ADDRESSEES_MAX; i++)
    g_string_append (text, "Sien\n");
  all = read_text (text->str, &error);

  g_assert_null (all);
  g_assert_error (error, LEK_ADDRESSEE_ERROR, LEK_ADDRESSEE_ERROR_VALUE);
}

/* What goes out comes back, and no cell begins a formula. */
static void
test_round_trip (void)
{
  static const char *const names[] = { "=1+1", "+31", "-Jan", "@Sien", "\"Ot\"; of zo", "Zoë" };
  g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_addressee_free);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) back = NULL;
  g_autofree char *csv = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      LekAddressee *addressee = lek_addressee_new ();

      addressee->name = g_strdup (names[i]);
      g_ptr_array_add (all, addressee);
    }

  csv = lek_addressees_to_csv (all);
  g_assert_false (g_regex_match_simple ("(^|;)\"?[=+@-]", csv, G_REGEX_MULTILINE, 0));
  back = read_text (csv, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (back->len, ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < back->len; i++)
    g_assert_cmpstr (((LekAddressee *) g_ptr_array_index (back, i))->name, ==, names[i]);
}

/* Damaged files are refused or read, never anything else. */
static void
test_noise (void)
{
  static const char bytes[] = "a;\",\n\r\t'=\xef\xbb\xbf@.n";

  for (guint round = 0; round < 20000; round++)
    {
      char text[24];
      gsize length = g_test_rand_int_range (0, sizeof text);
      g_autoptr(GPtrArray) all = NULL;
      g_autoptr(GError) error = NULL;

      for (gsize i = 0; i < length; i++)
        text[i] = bytes[g_test_rand_int_range (0, sizeof bytes)];
      all = lek_addressees_from_csv (text, length, &error);
      g_assert_true ((all != NULL) == (error == NULL));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (alike); i++)
    {
      g_autofree char *path = g_strconcat ("/csv/read-alike/", alike[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_alike);
    }
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strconcat ("/csv/refused/", faults[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_fault);
    }
  g_test_add_func ("/csv/too-large-is-refused", test_too_large);
  g_test_add_func ("/csv/too-many-are-refused", test_too_many);
  g_test_add_func ("/csv/what-goes-out-comes-back", test_round_trip);
  g_test_add_func ("/csv/noise-does-no-harm", test_noise);

  return g_test_run ();
}
