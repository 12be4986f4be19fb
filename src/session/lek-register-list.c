/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list: which incidents, in which order, how many, and which clocks run.
 * After each commit it is asked for again, a moment later and once for many.
 */

#include "config.h"

#include "session/lek-register-private.h"

#include <string.h>

#define REFRESH_DELAY_MS 150

static void start_survey (LekRegister *self);

static gboolean
is_running_same (LekRegister *self,
                 GPtrArray   *summaries)
{
  GListModel *running = G_LIST_MODEL (self->running);

  if (g_list_model_get_n_items (running) != summaries->len)
    return FALSE;

  for (guint i = 0; i < summaries->len; i++)
    {
      g_autoptr(LekRegisterRow) row = g_list_model_get_item (running, i);
      const LekSummary *summary = g_ptr_array_index (summaries, i);

      if (lek_register_row_get_id (row) != summary->id)
        return FALSE;
    }

  return TRUE;
}

static void
take_running (LekRegister *self,
              GPtrArray   *summaries)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < summaries->len; i++)
    {
      const LekSummary *summary = g_ptr_array_index (summaries, i);
      LekRegisterRow *row = lek_register_model_dup_row (self->rows, summary->id);

      lek_register_row_set_summary (row, summary);
      g_ptr_array_add (rows, row);
    }

  if (!is_running_same (self, summaries))
    g_list_store_splice (self->running, 0,
                         g_list_model_get_n_items (G_LIST_MODEL (self->running)),
                         rows->pdata, rows->len);
}

static void
take_counts (LekRegister  *self,
             const gint64 *counts)
{
  guint total = lek_register_count_all (self);

  if (memcmp (self->counts, counts, sizeof self->counts) == 0)
    return;

  memcpy (self->counts, counts, sizeof self->counts);
  if (lek_register_count_all (self) != total)
    lek_register_notify (self, LEK_REGISTER_PROP_N_TOTAL);
  lek_register_emit_counts (self);
}

static void
surveyed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(LekRegister) self = user_data;
  g_autoptr(LekOverview) overview = NULL;
  g_autoptr(GError) error = NULL;

  overview = lek_store_survey_finish (LEK_STORE (source), result, &error);
  self->surveying = FALSE;
  if (!self->opened)
    return;

  if (overview != NULL)
    {
      take_running (self, overview->running);
      take_counts (self, overview->n_in_view);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_warning ("the register could not be counted: %s", error->message);
    }

  if (!self->surveyed)
    {
      self->surveyed = TRUE;
      lek_register_notify (self, LEK_REGISTER_PROP_BUSY);
    }

  if (self->survey_again)
    start_survey (self);
}

static void
start_survey (LekRegister *self)
{
  self->survey_again = self->surveying;
  if (self->surveying)
    return;

  self->surveying = TRUE;
  lek_store_survey_async (self->store, lek_clock_now (self->clock), NULL,
                          surveyed_cb, g_object_ref (self));
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(LekRegister) self = user_data;
  g_autoptr(GArray) ids = NULL;
  g_autoptr(GError) error = NULL;

  ids = lek_store_list_finish (LEK_STORE (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || !self->opened)
    return;

  g_clear_object (&self->listing);
  if (ids != NULL)
    lek_register_model_set_ids (self->rows, ids);
  else
    g_warning ("the register could not be listed: %s", error->message);

  lek_register_notify (self, LEK_REGISTER_PROP_BUSY);
}

/* A list that was overtaken by another one comes back as cancelled and is dropped. */
static void
start_list (LekRegister *self)
{
  gboolean was_busy = self->listing != NULL;
  LekQuery query = {
    .view = (LekView) self->view,
    .sort = (LekSort) self->sort,
    .search = *self->search != '\0' ? self->search : NULL,
    .now_utc = lek_clock_now (self->clock),
  };

  if (!self->opened)
    return;

  g_cancellable_cancel (self->listing);
  g_clear_object (&self->listing);
  self->listing = g_cancellable_new ();
  lek_store_list_async (self->store, &query, self->listing, listed_cb, g_object_ref (self));
  if (!was_busy)
    lek_register_notify (self, LEK_REGISTER_PROP_BUSY);
}

static gboolean
refresh_due_cb (gpointer user_data)
{
  LekRegister *self = user_data;

  self->refresh_id = 0;
  lek_register_refresh (self);

  return G_SOURCE_REMOVE;
}

void
lek_register_store_changed_cb (LekStore    *store,
                               gint64       id,
                               LekRegister *self)
{
  if (!self->opened)
    return;

  lek_register_model_renew (self->rows, id);
  if (self->refresh_id == 0)
    self->refresh_id = g_timeout_add (REFRESH_DELAY_MS, refresh_due_cb, self);
}

void
lek_register_clock_ticked_cb (LekClock    *clock,
                              LekRegister *self)
{
  if (self->opened)
    lek_register_refresh (self);
}

void
lek_register_refresh (LekRegister *self)
{
  start_list (self);
  start_survey (self);
}

guint
lek_register_count_all (LekRegister *self)
{
  return self->counts[LEK_VIEW_ALL] + self->counts[LEK_VIEW_ARCHIVED];
}

gint64
lek_register_get_count (LekRegister     *self,
                        LekRegisterView  view)
{
  g_return_val_if_fail (LEK_IS_REGISTER (self), 0);
  g_return_val_if_fail ((guint) view < LEK_N_VIEWS, 0);

  return self->counts[view];
}

LekRegisterView
lek_register_get_view (LekRegister *self)
{
  g_return_val_if_fail (LEK_IS_REGISTER (self), LEK_REGISTER_VIEW_ALL);

  return self->view;
}

void
lek_register_set_view (LekRegister     *self,
                       LekRegisterView  view)
{
  g_return_if_fail (LEK_IS_REGISTER (self));

  if (self->view == view)
    return;

  self->view = view;
  start_list (self);
  lek_register_notify (self, LEK_REGISTER_PROP_VIEW);
}

void
lek_register_set_sort (LekRegister     *self,
                       LekRegisterSort  sort)
{
  g_return_if_fail (LEK_IS_REGISTER (self));

  if (self->sort == sort)
    return;

  self->sort = sort;
  start_list (self);
  lek_register_notify (self, LEK_REGISTER_PROP_SORT);
}

const char *
lek_register_get_search (LekRegister *self)
{
  g_return_val_if_fail (LEK_IS_REGISTER (self), NULL);

  return self->search;
}

void
lek_register_set_search (LekRegister *self,
                         const char  *search)
{
  g_return_if_fail (LEK_IS_REGISTER (self));

  if (search == NULL)
    search = "";

  if (g_str_equal (self->search, search))
    return;

  g_free (self->search);
  self->search = g_strdup (search);
  start_list (self);
  lek_register_notify (self, LEK_REGISTER_PROP_SEARCH);
}
