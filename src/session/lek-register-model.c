/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. A row asked for takes its whole page along; pages asked for
 * in one go are read when the main loop comes round.
 */

#include "config.h"

#include "session/lek-register-model-private.h"

#define PAGE_SIZE 64
#define MAX_READ 128
/* Rows that nobody holds are let go of when there are more than this. */
#define MAX_KEPT 2048

struct _LekRegisterModel
{
  GObject       parent_instance;

  LekStore     *store;
  GCancellable *cancellable;
  GArray       *ids;          /* (element-type gint64) */
  GHashTable   *rows;         /* (element-type gint64 LekRegisterRow): by id */
  GArray       *wanted;       /* (element-type gint64): to be read */
  guint         read_id;
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LekRegisterModel, lek_register_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static gint64
get_id (GArray *ids,
        guint   position)
{
  return g_array_index (ids, gint64, position);
}

static LekRegisterRow *
find_row (LekRegisterModel *self,
          gint64            id)
{
  return g_hash_table_lookup (self->rows, &id);
}

static gboolean
is_held_by_nobody (gpointer key,
                   gpointer value,
                   gpointer user_data)
{
  return G_OBJECT (value)->ref_count == 1;
}

static LekRegisterRow *
ensure_row (LekRegisterModel *self,
            gint64            id)
{
  LekRegisterRow *row = find_row (self, id);

  if (row != NULL)
    return row;

  row = lek_register_row_new (id);
  g_hash_table_insert (self->rows, g_memdup2 (&id, sizeof id), row);

  return row;
}

static void
rows_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(LekRegisterModel) self = user_data;
  g_autoptr(GPtrArray) summaries = NULL;
  g_autoptr(GError) error = NULL;

  summaries = lek_store_read_finish (LEK_STORE (source), result, &error);
  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  if (summaries == NULL)
    {
      g_warning ("rows of the register could not be read: %s", error->message);
      return;
    }

  for (guint i = 0; i < summaries->len; i++)
    {
      const LekSummary *summary = g_ptr_array_index (summaries, i);
      LekRegisterRow *row = find_row (self, summary->id);

      if (row != NULL)
        lek_register_row_set_summary (row, summary);
    }
}

static void
read_wanted (LekRegisterModel *self)
{
  g_autoptr(GArray) wanted = g_steal_pointer (&self->wanted);

  self->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < wanted->len; i += MAX_READ)
    lek_store_read_async (self->store,
                          &g_array_index (wanted, gint64, i), MIN (MAX_READ, wanted->len - i),
                          self->cancellable, rows_read_cb, g_object_ref (self));
}

static gboolean
read_due_cb (gpointer user_data)
{
  LekRegisterModel *self = user_data;

  self->read_id = 0;
  read_wanted (self);

  return G_SOURCE_REMOVE;
}

static void
want (LekRegisterModel *self,
      gint64            id)
{
  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  g_array_append_val (self->wanted, id);
  if (self->read_id == 0)
    self->read_id = g_timeout_add (0, read_due_cb, self);
}

/* A row object that exists was asked for before: its reading is done or under way. */
static void
want_page (LekRegisterModel *self,
           guint             position)
{
  guint first = position - position % PAGE_SIZE;

  if (g_hash_table_size (self->rows) >= MAX_KEPT)
    g_hash_table_foreach_remove (self->rows, is_held_by_nobody, NULL);

  for (guint i = first; i < MIN (first + PAGE_SIZE, self->ids->len); i++)
    {
      gint64 id = get_id (self->ids, i);

      if (find_row (self, id) != NULL)
        continue;

      ensure_row (self, id);
      want (self, id);
    }
}

/* The first rows are the first to be asked for: they are read while the window makes room for them. */
static void
read_first (LekRegisterModel *self)
{
  if (self->ids->len == 0)
    return;

  want_page (self, 0);
  g_clear_handle_id (&self->read_id, g_source_remove);
  read_wanted (self);
}

static GType
get_item_type (GListModel *model)
{
  return LEK_TYPE_REGISTER_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return LEK_REGISTER_MODEL (model)->ids->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  LekRegisterModel *self = LEK_REGISTER_MODEL (model);

  if (position >= self->ids->len)
    return NULL;

  if (find_row (self, get_id (self->ids, position)) == NULL)
    want_page (self, position);

  return g_object_ref (ensure_row (self, get_id (self->ids, position)));
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
lek_register_model_dispose (GObject *object)
{
  LekRegisterModel *self = LEK_REGISTER_MODEL (object);

  lek_register_model_stop (self);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (lek_register_model_parent_class)->dispose (object);
}

static void
lek_register_model_finalize (GObject *object)
{
  LekRegisterModel *self = LEK_REGISTER_MODEL (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_pointer (&self->wanted, g_array_unref);
  g_clear_pointer (&self->rows, g_hash_table_unref);

  G_OBJECT_CLASS (lek_register_model_parent_class)->finalize (object);
}

static void
lek_register_model_class_init (LekRegisterModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lek_register_model_dispose;
  object_class->finalize = lek_register_model_finalize;
}

static void
lek_register_model_init (LekRegisterModel *self)
{
  self->cancellable = g_cancellable_new ();
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
}

LekRegisterModel *
lek_register_model_new (LekStore *store)
{
  LekRegisterModel *self = g_object_new (LEK_TYPE_REGISTER_MODEL, NULL);

  self->store = g_object_ref (store);

  return self;
}

void
lek_register_model_set_ids (LekRegisterModel *self,
                            GArray           *ids)
{
  guint shortest = MIN (self->ids->len, ids->len);
  guint head = 0;
  guint tail = 0;
  guint removed, added;

  g_return_if_fail (LEK_IS_REGISTER_MODEL (self));

  while (head < shortest && get_id (self->ids, head) == get_id (ids, head))
    head++;
  while (tail < shortest - head &&
         get_id (self->ids, self->ids->len - 1 - tail) == get_id (ids, ids->len - 1 - tail))
    tail++;

  removed = self->ids->len - head - tail;
  added = ids->len - head - tail;
  if (removed == 0 && added == 0)
    return;

  g_array_unref (self->ids);
  self->ids = g_array_ref (ids);
  read_first (self);
  g_list_model_items_changed (G_LIST_MODEL (self), head, removed, added);
}

LekRegisterRow *
lek_register_model_dup_row (LekRegisterModel *self,
                            gint64            id)
{
  g_return_val_if_fail (LEK_IS_REGISTER_MODEL (self), NULL);

  return g_object_ref (ensure_row (self, id));
}

void
lek_register_model_stop (LekRegisterModel *self)
{
  g_return_if_fail (LEK_IS_REGISTER_MODEL (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->read_id, g_source_remove);
}

void
lek_register_model_renew (LekRegisterModel *self,
                          gint64            id)
{
  g_return_if_fail (LEK_IS_REGISTER_MODEL (self));

  if (find_row (self, id) != NULL)
    want (self, id);
}
