/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every refusal names its place.
 */

#include "config.h"

#include "interchange/lek-json-path.h"

#include "interchange/lek-library-reader.h"

static const char sample[] =
  "{ \"word\": \"a\", \"no\": 7, \"truth\": true, \"nothing\": null,"
  "  \"list\": [ { \"text\": { \"nl\": \"een\", \"en\": \"\" } }, \"x\" ],"
  "  \"text\": { \"nl\": \"twee\", \"en\": \"two\", \"u\": \"u twee\" } }";

static void
assert_refused (gboolean     ok,
                GError      *error,
                const char  *message)
{
  g_assert_false (ok);
  g_assert_error (error, LEK_READ_ERROR, LEK_READ_ERROR_VALUE);
  g_assert_cmpstr (error->message, ==, message);
  g_error_free (error);
}

static void
test_members_are_read (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) node = lek_json_parse (sample, -1, &error);
  g_autoptr(LekText) text = NULL;
  LekJsonPath root = lek_json_path_root (NULL, node);
  const char *word = NULL;
  gboolean truth = FALSE;
  gint64 number = 0;

  g_assert_no_error (error);
  g_assert_true (lek_json_member_string (&root, "word", TRUE, &word, &error));
  g_assert_cmpstr (word, ==, "a");
  g_assert_true (lek_json_member_boolean (&root, "truth", TRUE, &truth, &error));
  g_assert_true (truth);
  g_assert_true (lek_json_member_int (&root, "no", TRUE, 0, 7, &number, &error));
  g_assert_cmpint (number, ==, 7);
  g_assert_true (lek_json_member_text (&root, "text", TRUE, &text, &error));
  g_assert_cmpstr (lek_text_get (text, LEK_VOICE_U), ==, "u twee");
  g_assert_true (lek_json_member_int (&root, "absent", FALSE, 0, 7, &number, &error));
  g_assert_cmpint (number, ==, 7);
}

static void
test_refusals_name_their_place (void)
{
  static const char *const few[] = { "word", NULL };
  g_autoptr(JsonNode) node = lek_json_parse (sample, -1, NULL);
  LekJsonPath root = lek_json_path_root ("a.json", node);
  LekJsonPath list, element;
  LekText *text = NULL;
  const char *word = NULL;
  gint64 number = 0;
  GError *error = NULL;
  gboolean ok;

  ok = lek_json_member_string (&root, "no", TRUE, &word, &error);
  assert_refused (ok, error, "a.json: $.no: expected a string");
  error = NULL;
  ok = lek_json_member_string (&root, "gone", TRUE, &word, &error);
  assert_refused (ok, error, "a.json: $.gone: is missing");
  error = NULL;
  ok = lek_json_member_string (&root, "nothing", FALSE, &word, &error);
  assert_refused (ok, error, "a.json: $.nothing: is missing");
  error = NULL;
  ok = lek_json_member_int (&root, "no", TRUE, 8, 9, &number, &error);
  assert_refused (ok, error, "a.json: $.no: 7 does not lie between 8 and 9");
  error = NULL;
  ok = lek_json_path_expect_object (&root, few, &error);
  g_assert_false (ok);
  g_assert_true (g_str_has_prefix (error->message, "a.json: $."));
  g_assert_true (g_str_has_suffix (error->message, ": unknown member"));
  g_clear_error (&error);

  g_assert_true (lek_json_path_list (&root, "list", &list, NULL, NULL));
  element = lek_json_path_element (&list, 0);
  ok = lek_json_member_text (&element, "text", TRUE, &text, &error);
  assert_refused (ok, error, "a.json: $.list[0].text.en: is empty");
  element = lek_json_path_element (&list, 1);
  error = NULL;
  ok = lek_json_member_text (&element, "text", TRUE, &text, &error);
  assert_refused (ok, error, "a.json: $.list[1]: expected an object");
  g_assert_null (text);
}

static void
test_strings_are_a_set (void)
{
  g_autoptr(JsonNode) node = lek_json_parse ("[\"a\", \"b\", \"a\"]", -1, NULL);
  g_autoptr(JsonNode) good = lek_json_parse ("[\"a\", \"b\"]", -1, NULL);
  LekJsonPath root = lek_json_path_root (NULL, node);
  LekJsonPath good_root = lek_json_path_root (NULL, good);
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) strings = NULL;

  g_assert_null (lek_json_path_read_strings (&root, &error));
  g_assert_cmpstr (error->message, ==, "$[2]: \"a\" is empty or stands twice");
  strings = lek_json_path_read_strings (&good_root, NULL);
  g_assert_cmpuint (g_strv_length (strings), ==, 2);
}

static void
test_hostile_text_is_refused (void)
{
  static const struct { const char *json; gssize length; } cases[] = {
    { "", 0 },
    { "{", -1 },
    { "{\"a\": \"\xff\"}", -1 },
    { "[1]\0", 4 },
  };
  g_autofree char *deep = g_strnfill (100000, '[');
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) local = NULL;

      g_assert_null (lek_json_parse (cases[i].json, cases[i].length, &local));
      g_assert_error (local, LEK_READ_ERROR, LEK_READ_ERROR_SYNTAX);
    }

  g_assert_null (lek_json_parse (deep, -1, &error));
  g_assert_error (error, LEK_READ_ERROR, LEK_READ_ERROR_SYNTAX);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-path/members-are-read", test_members_are_read);
  g_test_add_func ("/json-path/refusals-name-their-place", test_refusals_name_their_place);
  g_test_add_func ("/json-path/strings-are-a-set", test_strings_are_a_set);
  g_test_add_func ("/json-path/hostile-text-is-refused", test_hostile_text_is_refused);

  return g_test_run ();
}
