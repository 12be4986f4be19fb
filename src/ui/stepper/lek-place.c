/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "ui/stepper/lek-place.h"

static GArray *
list_places (const LekProcedure *procedure,
             const LekProgress  *progress,
             const char         *keep)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (LekPlace));

  for (guint i = 0; i < procedure->steps->len; i++)
    {
      const LekStep *step = g_ptr_array_index (procedure->steps, i);

      for (guint j = 0; j < step->pages->len; j++)
        {
          LekPlace place = { step, g_ptr_array_index (step->pages, j) };

          if (progress == NULL ||
              lek_progress_is_page_shown (progress, place.page) ||
              g_strcmp0 (place.page->id, keep) == 0)
            g_array_append_val (places, place);
        }
    }

  return places;
}

static int
find_index (GArray     *places,
            const char *page_id)
{
  for (guint i = 0; i < places->len; i++)
    if (g_strcmp0 (g_array_index (places, LekPlace, i).page->id, page_id) == 0)
      return (int) i;

  return -1;
}

static gboolean
find_beside (const LekProcedure *procedure,
             const LekProgress  *progress,
             const char         *page_id,
             int                 offset,
             LekPlace           *out_place)
{
  g_autoptr(GArray) places = list_places (procedure, progress, page_id);
  int here = find_index (places, page_id);
  int there = here + offset;

  if (here < 0 || there < 0 || there >= (int) places->len)
    return FALSE;

  *out_place = g_array_index (places, LekPlace, there);

  return TRUE;
}

GArray *
lek_places_new (const LekProcedure *procedure,
                const LekProgress  *progress)
{
  g_return_val_if_fail (procedure != NULL, NULL);
  g_return_val_if_fail (progress != NULL, NULL);

  return list_places (procedure, progress, NULL);
}

gboolean
lek_place_find (const LekProcedure *procedure,
                const char         *page_id,
                LekPlace           *out_place)
{
  g_autoptr(GArray) places = NULL;
  int index;

  g_return_val_if_fail (procedure != NULL, FALSE);
  g_return_val_if_fail (out_place != NULL, FALSE);

  places = list_places (procedure, NULL, NULL);
  index = page_id != NULL ? find_index (places, page_id) : 0;

  if (index < 0 || index >= (int) places->len)
    return FALSE;

  *out_place = g_array_index (places, LekPlace, index);

  return TRUE;
}

gboolean
lek_place_find_special (const LekProcedure *procedure,
                        const char         *special,
                        LekPlace           *out_place)
{
  g_autoptr(GArray) places = NULL;

  g_return_val_if_fail (procedure != NULL, FALSE);
  g_return_val_if_fail (special != NULL, FALSE);
  g_return_val_if_fail (out_place != NULL, FALSE);

  places = list_places (procedure, NULL, NULL);
  for (guint i = 0; i < places->len; i++)
    {
      const LekPlace *place = &g_array_index (places, LekPlace, i);

      if (g_strcmp0 (place->page->special, special) == 0)
        {
          *out_place = *place;
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
asks (const LekPage *page,
      const char    *question_id)
{
  for (guint i = 0; i < page->items->len; i++)
    {
      const LekPageItem *item = g_ptr_array_index (page->items, i);

      if (g_str_equal (item->question->id, question_id))
        return TRUE;
    }

  return FALSE;
}

gboolean
lek_place_find_question (const LekProcedure *procedure,
                         const char         *question_id,
                         LekPlace           *out_place)
{
  g_autoptr(GArray) places = NULL;

  g_return_val_if_fail (procedure != NULL, FALSE);
  g_return_val_if_fail (question_id != NULL, FALSE);
  g_return_val_if_fail (out_place != NULL, FALSE);

  places = list_places (procedure, NULL, NULL);
  for (guint i = 0; i < places->len; i++)
    if (asks (g_array_index (places, LekPlace, i).page, question_id))
      {
        *out_place = g_array_index (places, LekPlace, i);
        return TRUE;
      }

  return FALSE;
}

gboolean
lek_place_before (const LekProcedure *procedure,
                  const LekProgress  *progress,
                  const char         *page_id,
                  LekPlace           *out_place)
{
  g_return_val_if_fail (procedure != NULL, FALSE);
  g_return_val_if_fail (progress != NULL, FALSE);
  g_return_val_if_fail (out_place != NULL, FALSE);

  return find_beside (procedure, progress, page_id, -1, out_place);
}

gboolean
lek_place_after (const LekProcedure *procedure,
                 const LekProgress  *progress,
                 const char         *page_id,
                 LekPlace           *out_place)
{
  g_return_val_if_fail (procedure != NULL, FALSE);
  g_return_val_if_fail (progress != NULL, FALSE);
  g_return_val_if_fail (out_place != NULL, FALSE);

  return find_beside (procedure, progress, page_id, 1, out_place);
}
