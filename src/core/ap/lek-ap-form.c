/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header: only making and freeing.
 */

#include "config.h"

#include "core/ap/lek-ap-form.h"

const char *const lek_ap_case_ids[] = {
  "case.profile", "case.notification", "case.late", "case.people", NULL
};

static GPtrArray *
new_requirements (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) lek_requirement_free);
}

LekApForm *
lek_ap_form_new (void)
{
  LekApForm *self = g_new0 (LekApForm, 1);

  self->sources = g_ptr_array_new ();
  self->chapters = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_ap_chapter_free);
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_ap_entry_free);

  return self;
}

void
lek_ap_form_free (LekApForm *self)
{
  if (self == NULL)
    return;

  g_free (self->version);
  g_free (self->checked);
  g_free (self->url);
  g_ptr_array_unref (self->sources);
  g_ptr_array_unref (self->chapters);
  g_ptr_array_unref (self->entries);
  g_free (self);
}

LekApChapter *
lek_ap_chapter_new (void)
{
  return g_new0 (LekApChapter, 1);
}

void
lek_ap_chapter_free (LekApChapter *self)
{
  if (self == NULL)
    return;

  g_free (self->number);
  lek_text_free (self->title);
  g_free (self);
}

LekApEntry *
lek_ap_entry_new (void)
{
  LekApEntry *self = g_new0 (LekApEntry, 1);

  self->when = new_requirements ();
  self->says = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_ap_saying_free);
  self->options = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_ap_option_free);
  self->questions = g_new0 (char *, 1);
  self->extra = g_new0 (char *, 1);
  self->sure = TRUE;

  return self;
}

void
lek_ap_entry_free (LekApEntry *self)
{
  if (self == NULL)
    return;

  g_free (self->number);
  lek_text_free (self->label);
  g_ptr_array_unref (self->when);
  g_ptr_array_unref (self->says);
  g_ptr_array_unref (self->options);
  lek_text_free (self->none);
  g_strfreev (self->questions);
  g_strfreev (self->extra);
  g_free (self);
}

LekApOption *
lek_ap_option_new (void)
{
  LekApOption *self = g_new0 (LekApOption, 1);

  self->when = new_requirements ();
  self->sure = TRUE;

  return self;
}

void
lek_ap_option_free (LekApOption *self)
{
  if (self == NULL)
    return;

  lek_text_free (self->label);
  g_ptr_array_unref (self->when);
  g_free (self);
}

LekApSaying *
lek_ap_saying_new (void)
{
  LekApSaying *self = g_new0 (LekApSaying, 1);

  self->when = new_requirements ();
  self->sure = TRUE;

  return self;
}

void
lek_ap_saying_free (LekApSaying *self)
{
  if (self == NULL)
    return;

  lek_text_free (self->text);
  g_ptr_array_unref (self->when);
  g_free (self);
}
