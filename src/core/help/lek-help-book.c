/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "core/help/lek-help-book.h"

#include <string.h>

struct _LekHelpBook
{
  gatomicrefcount  ref_count;
  GPtrArray       *pages;
  GHashTable      *by_id;      /* id -> LekHelpPage, borrowed */
};

/* A page with its place in the results. */
typedef struct
{
  LekHelpPage *page;
  int          weight;
} Found;

static void
help_block_free (LekHelpBlock *self)
{
  g_free (self->id);
  g_free (self->markup);
  g_free (self->words);
  g_free (self);
}

LekHelpPage *
lek_help_page_new (void)
{
  LekHelpPage *self = g_new0 (LekHelpPage, 1);

  self->see_also = g_ptr_array_new_with_free_func (g_free);
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) help_block_free);

  return self;
}

void
lek_help_page_free (LekHelpPage *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->about);
  g_free (self->sort);
  g_free (self->place);
  g_ptr_array_unref (self->see_also);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

LekHelpBlock *
lek_help_page_add_block (LekHelpPage      *self,
                         LekHelpBlockKind  kind)
{
  LekHelpBlock *block;

  g_return_val_if_fail (self != NULL, NULL);

  block = g_new0 (LekHelpBlock, 1);
  block->kind = kind;
  g_ptr_array_add (self->blocks, block);

  return block;
}

LekHelpBook *
lek_help_book_new (void)
{
  LekHelpBook *self = g_new0 (LekHelpBook, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) lek_help_page_free);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);

  return self;
}

LekHelpBook *
lek_help_book_ref (LekHelpBook *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
lek_help_book_unref (LekHelpBook *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->pages);
  g_free (self);
}

void
lek_help_book_take_page (LekHelpBook *self,
                         LekHelpPage *page)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (page != NULL && page->id != NULL);

  g_ptr_array_add (self->pages, page);
  g_hash_table_insert (self->by_id, page->id, page);
}

GPtrArray *
lek_help_book_get_pages (const LekHelpBook *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->pages;
}

const char *
lek_help_address_section (const char *address)
{
  const char *mark;

  g_return_val_if_fail (address != NULL, NULL);

  mark = strchr (address, '#');

  return mark != NULL ? mark + 1 : NULL;
}

const LekHelpPage *
lek_help_book_find (const LekHelpBook *self,
                    const char        *address)
{
  g_autofree char *id = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (address != NULL, NULL);

  id = g_strndup (address, strcspn (address, "#"));

  return g_hash_table_lookup (self->by_id, id);
}

gboolean
lek_help_book_has (const LekHelpBook *self,
                   const char        *address)
{
  const LekHelpPage *page = lek_help_book_find (self, address);
  const char *section = lek_help_address_section (address);

  if (page == NULL || section == NULL)
    return page != NULL;

  for (guint i = 0; i < page->blocks->len; i++)
    if (g_strcmp0 (((LekHelpBlock *) g_ptr_array_index (page->blocks, i))->id, section) == 0)
      return TRUE;

  return FALSE;
}

static int
compare_order (gconstpointer a,
               gconstpointer b)
{
  const LekHelpPage *first = *(const LekHelpPage *const *) a;
  const LekHelpPage *second = *(const LekHelpPage *const *) b;
  int order = g_strcmp0 (first->sort, second->sort);

  return order != 0 ? order : g_utf8_collate (first->title, second->title);
}

GPtrArray *
lek_help_book_list_held (const LekHelpBook *self,
                         const char        *address)
{
  GPtrArray *held = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL, held);

  for (guint i = 0; i < self->pages->len; i++)
    {
      LekHelpPage *page = g_ptr_array_index (self->pages, i);

      if (g_strcmp0 (page->place, address) == 0)
        g_ptr_array_add (held, page);
    }
  g_ptr_array_sort (held, compare_order);

  return held;
}

gboolean
lek_help_page_is_of (const LekHelpPage *page,
                     LekProfile         profile)
{
  const char *nick = lek_profile_to_nick (profile);
  gsize length = strlen (nick);

  g_return_val_if_fail (page != NULL, FALSE);

  return g_str_has_prefix (page->id, nick) && (page->id[length] == '-' || page->id[length] == '.');
}

static gboolean
holds_words (const LekHelpPage *page,
             const char        *words)
{
  g_autoptr(GString) all = g_string_new (page->title);

  g_string_append_printf (all, " %s", page->about != NULL ? page->about : "");
  for (guint i = 0; i < page->blocks->len; i++)
    g_string_append_printf (all, " %s", ((LekHelpBlock *) g_ptr_array_index (page->blocks, i))->words);

  return g_str_match_string (words, all->str, TRUE);
}

/* What a page is called says more than what is in it. */
static int
weigh (const LekHelpPage *page,
       const char        *words)
{
  if (g_str_match_string (words, page->title, TRUE))
    return 3;
  if (page->about != NULL && g_str_match_string (words, page->about, TRUE))
    return 2;

  return holds_words (page, words) ? 1 : 0;
}

static int
compare_found (gconstpointer a,
               gconstpointer b)
{
  const Found *first = a;
  const Found *second = b;

  return first->weight != second->weight ? second->weight - first->weight
                                         : g_utf8_collate (first->page->title, second->page->title);
}

GPtrArray *
lek_help_book_search (const LekHelpBook *self,
                      const char        *words,
                      LekProfile         profile)
{
  LekProfile other = profile == LEK_PROFILE_GASTOUDER ? LEK_PROFILE_ORGANISATIE : LEK_PROFILE_GASTOUDER;
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (Found));
  GPtrArray *pages = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL, pages);
  g_return_val_if_fail (words != NULL, pages);

  for (guint i = 0; i < self->pages->len; i++)
    {
      Found one = { g_ptr_array_index (self->pages, i), 0 };

      if (one.page->place != NULL && !lek_help_page_is_of (one.page, other))
        one.weight = weigh (one.page, words);
      if (one.weight > 0)
        g_array_append_val (found, one);
    }

  g_array_sort (found, compare_found);
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (pages, g_array_index (found, Found, i).page);

  return pages;
}

char *
lek_help_address_of_step (LekProfile  profile,
                          const char *step_id)
{
  return g_strdup_printf ("%s-%s", lek_profile_to_nick (profile), step_id);
}

char *
lek_help_address_of_page (LekProfile  profile,
                          const char *page_id,
                          const char *question_id)
{
  g_return_val_if_fail (page_id != NULL, NULL);

  return g_strdup_printf ("%s.%s%s%s", lek_profile_to_nick (profile), page_id,
                          question_id != NULL ? "#" : "", question_id != NULL ? question_id : "");
}
