/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Records in lists, what fits them, and how they read.
 */

#include "config.h"

#include "core/procedure/lek-record.h"

static void
add_field (LekRecordKind   *kind,
           const char      *id,
           LekQuestionKind  question_kind,
           const char      *name)
{
  LekQuestion *field = lek_question_new ();

  field->id = g_strdup (id);
  field->kind = question_kind;
  field->short_name = lek_text_new (name, NULL, name);
  g_ptr_array_add (kind->fields, field);
}

static LekRecordKind *
make_kind (void)
{
  LekRecordKind *kind = lek_record_kind_new ();

  kind->id = g_strdup ("task");
  kind->title_field = g_strdup ("task.what");
  add_field (kind, "task.what", LEK_QUESTION_LINE, "Wat");
  add_field (kind, "task.who", LEK_QUESTION_LINE, "Wie");
  add_field (kind, "task.done", LEK_QUESTION_YES_NO, "Gedaan");
  kind->shown[LEK_PROFILE_GASTOUDER] = g_ptr_array_new ();
  g_ptr_array_add (kind->shown[LEK_PROFILE_GASTOUDER], g_ptr_array_index (kind->fields, 0));
  g_ptr_array_add (kind->shown[LEK_PROFILE_GASTOUDER], g_ptr_array_index (kind->fields, 2));

  return kind;
}

static void
test_select (void)
{
  static const struct { const char *kind; int position; gboolean removed; } made[] = {
    { "task", 3, FALSE }, { "told", 1, FALSE }, { "task", 1, TRUE }, { "task", 2, FALSE },
  };
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_record_free);
  g_autoptr(GPtrArray) tasks = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (made); i++)
    {
      LekRecord *record = lek_record_new (made[i].kind);

      record->position = made[i].position;
      record->removed = made[i].removed;
      g_ptr_array_add (records, record);
    }

  tasks = lek_records_select (records, "task");
  g_assert_cmpuint (tasks->len, ==, 2);
  g_assert_true (g_ptr_array_index (tasks, 0) == g_ptr_array_index (records, 3));
  g_assert_true (g_ptr_array_index (tasks, 1) == g_ptr_array_index (records, 0));
  g_assert_true (lek_records_find (records, ((LekRecord *) records->pdata[1])->uuid) == records->pdata[1]);
  g_assert_null (lek_records_find (records, "none"));
}

static void
test_copy (void)
{
  g_autoptr(LekRecord) record = lek_record_new ("task");
  g_autoptr(LekRecord) copy = NULL;

  lek_record_set_value (record, "task.what", "Bellen");
  copy = lek_record_copy (record);
  g_assert_true (lek_record_equal (record, copy));

  lek_record_set_value (copy, "task.what", NULL);
  g_assert_false (lek_record_equal (record, copy));
  g_assert_null (lek_record_get_value (copy, "task.what"));
  g_assert_true (lek_record_is (record, "task.what", "Bellen"));
}

static void
test_check (void)
{
  static const struct { const char *field, *value; gboolean fits; } cases[] = {
    { "task.who",   "Anna",  TRUE },
    { "task.done",  "yes",   TRUE },
    { "task.done",  "maybe", FALSE },
    { "task.other", "x",     FALSE },
    { "task.what",  NULL,    FALSE },
  };
  g_autoptr(LekRecordKind) kind = make_kind ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LekRecord) record = lek_record_new ("task");
      g_autoptr(GError) error = NULL;

      lek_record_set_value (record, "task.what", "Bellen");
      lek_record_set_value (record, cases[i].field, cases[i].value);
      g_assert_true (lek_record_kind_check (kind, record, &error) == cases[i].fits);
      g_assert_true ((error == NULL) == cases[i].fits);
    }
}

static void
test_words (void)
{
  g_autoptr(LekRecordKind) kind = make_kind ();
  g_autoptr(LekRecord) record = lek_record_new ("task");
  g_autofree char *empty = lek_record_kind_describe (kind, record, LEK_VOICE_JE);
  g_autofree char *title = NULL;
  g_autofree char *plain = NULL;
  g_autofree char *whole = NULL;

  g_assert_cmpstr (empty, ==, "");
  lek_record_set_value (record, "task.what", "Bellen");
  lek_record_set_value (record, "task.who", "Anna");
  lek_record_set_value (record, "task.done", "yes");
  title = lek_record_kind_describe (kind, record, LEK_VOICE_JE);
  plain = lek_record_kind_summarize (kind, record, LEK_PROFILE_GASTOUDER, LEK_VOICE_JE);
  whole = lek_record_kind_summarize (kind, record, LEK_PROFILE_ORGANISATIE, LEK_VOICE_JE);
  g_assert_cmpstr (title, ==, "Bellen");
  g_assert_cmpstr (plain, ==, "Gedaan");
  g_assert_cmpstr (whole, ==, "Wie: Anna · Gedaan");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/list-is-in-order-without-the-removed", test_select);
  g_test_add_func ("/record/copy-stands-on-its-own", test_copy);
  g_test_add_func ("/record/what-fits", test_check);
  g_test_add_func ("/record/reads-by-profile", test_words);

  return g_test_run ();
}
