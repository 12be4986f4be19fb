/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The object: opening and closing the file, and its properties. See
 * lek-register-private.h for where the rest lives.
 */

#include "config.h"

#include "session/lek-register-private.h"

#include "session/lek-case-private.h"

G_DEFINE_FINAL_TYPE (LekRegister, lek_register, G_TYPE_OBJECT)

static GParamSpec *properties[LEK_REGISTER_N_PROPS];
static guint counts_changed;

static void
opening_failed (LekRegister *self,
                GTask       *task,
                GError      *error)
{
  self->opening = FALSE;
  lek_register_notify (self, LEK_REGISTER_PROP_BUSY);
  g_task_return_error (task, error);
}

static void
prepared_read_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  LekRegister *self = g_task_get_source_object (task);
  LekPreparation *prepared;
  GError *error = NULL;

  prepared = lek_store_load_prepared_finish (LEK_STORE (source), result, &error);
  if (prepared == NULL)
    {
      opening_failed (self, task, error);
      return;
    }

  g_clear_object (&self->preparation);
  self->preparation = lek_case_new_prepared (self->store, self->library, self->preferences, self->clock, prepared);
  self->opening = FALSE;
  self->opened = TRUE;
  lek_register_refresh (self);
  lek_register_notify (self, LEK_REGISTER_PROP_OPENED);
  lek_register_notify (self, LEK_REGISTER_PROP_READ_ONLY);
  g_task_return_boolean (task, TRUE);
}

/* An incident that is opened may ask for the preparation at once, so it is there before the register counts as open. */
static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  LekRegister *self = g_task_get_source_object (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  GError *error = NULL;

  if (lek_store_open_finish (LEK_STORE (source), result, &error))
    lek_store_load_prepared_async (self->store, cancellable, prepared_read_cb, g_steal_pointer (&task));
  else
    opening_failed (self, task, error);
}

/* Letting go of a case can be the end of it, and changes the table. */
static void
detach_cases (LekRegister *self)
{
  g_autoptr(GPtrArray) cases = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->cases);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    g_ptr_array_add (cases, g_object_ref (value));

  for (guint i = 0; i < cases->len; i++)
    lek_case_detach (g_ptr_array_index (cases, i));
  if (self->preparation != NULL)
    lek_case_detach (self->preparation);
}

static void
lek_register_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  LekRegister *self = LEK_REGISTER (object);

  switch (prop_id)
    {
    case LEK_REGISTER_PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;

    case LEK_REGISTER_PROP_CLOCK:
      g_value_set_object (value, self->clock);
      break;

    case LEK_REGISTER_PROP_PREFERENCES:
      g_value_set_object (value, self->preferences);
      break;

    case LEK_REGISTER_PROP_PATH:
      g_value_set_string (value, self->path);
      break;

    case LEK_REGISTER_PROP_PRACTICE:
      g_value_set_boolean (value, self->practice);
      break;

    case LEK_REGISTER_PROP_OPENED:
      g_value_set_boolean (value, self->opened);
      break;

    case LEK_REGISTER_PROP_READ_ONLY:
      g_value_set_boolean (value, lek_register_is_read_only (self));
      break;

    case LEK_REGISTER_PROP_ROWS:
      g_value_set_object (value, self->rows);
      break;

    case LEK_REGISTER_PROP_RUNNING:
      g_value_set_object (value, self->running);
      break;

    case LEK_REGISTER_PROP_VIEW:
      g_value_set_int (value, self->view);
      break;

    case LEK_REGISTER_PROP_SORT:
      g_value_set_int (value, self->sort);
      break;

    case LEK_REGISTER_PROP_SEARCH:
      g_value_set_string (value, self->search);
      break;

    case LEK_REGISTER_PROP_BUSY:
      g_value_set_boolean (value, self->opening || self->listing != NULL ||
                                  (self->opened && !self->surveyed));
      break;

    case LEK_REGISTER_PROP_N_TOTAL:
      g_value_set_uint (value, lek_register_count_all (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lek_register_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  LekRegister *self = LEK_REGISTER (object);

  switch (prop_id)
    {
    case LEK_REGISTER_PROP_LIBRARY:
      self->library = g_value_dup_object (value);
      break;

    case LEK_REGISTER_PROP_CLOCK:
      self->clock = g_value_dup_object (value);
      break;

    case LEK_REGISTER_PROP_PREFERENCES:
      self->preferences = g_value_dup_object (value);
      break;

    case LEK_REGISTER_PROP_PATH:
      self->path = g_value_dup_string (value);
      break;

    case LEK_REGISTER_PROP_PRACTICE:
      self->practice = g_value_get_boolean (value);
      break;

    case LEK_REGISTER_PROP_VIEW:
      lek_register_set_view (self, g_value_get_int (value));
      break;

    case LEK_REGISTER_PROP_SORT:
      lek_register_set_sort (self, g_value_get_int (value));
      break;

    case LEK_REGISTER_PROP_SEARCH:
      lek_register_set_search (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lek_register_constructed (GObject *object)
{
  LekRegister *self = LEK_REGISTER (object);

  G_OBJECT_CLASS (lek_register_parent_class)->constructed (object);

  self->store = lek_store_new (self->path);
  self->rows = lek_register_model_new (self->store);
  g_signal_connect_object (self->store, "changed", G_CALLBACK (lek_register_store_changed_cb), self, 0);
  g_signal_connect_object (self->clock, "tick", G_CALLBACK (lek_register_clock_ticked_cb), self, 0);
}

static void
lek_register_dispose (GObject *object)
{
  LekRegister *self = LEK_REGISTER (object);

  lek_register_close (self);
  lek_register_forget_cases (self);
  g_clear_object (&self->preparation);
  g_clear_object (&self->rows);
  g_clear_object (&self->running);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (lek_register_parent_class)->dispose (object);
}

static void
lek_register_finalize (GObject *object)
{
  LekRegister *self = LEK_REGISTER (object);

  g_clear_pointer (&self->cases, g_hash_table_unref);
  g_clear_object (&self->library);
  g_clear_object (&self->preferences);
  g_clear_object (&self->clock);
  g_free (self->search);
  g_free (self->path);

  G_OBJECT_CLASS (lek_register_parent_class)->finalize (object);
}

static void
add_given (guint       prop_id,
           const char *name,
           GType       type)
{
  properties[prop_id] = g_param_spec_object (name, NULL, NULL, type,
                                             G_PARAM_READWRITE |
                                             G_PARAM_CONSTRUCT_ONLY |
                                             G_PARAM_STATIC_STRINGS);
}

static void
add_number (guint       prop_id,
            const char *name,
            int         maximum)
{
  properties[prop_id] = g_param_spec_int (name, NULL, NULL, 0, maximum, 0,
                                          G_PARAM_READWRITE |
                                          G_PARAM_EXPLICIT_NOTIFY |
                                          G_PARAM_STATIC_STRINGS);
}

static void
add_flag (guint       prop_id,
          const char *name)
{
  properties[prop_id] = g_param_spec_boolean (name, NULL, NULL, FALSE,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static void
lek_register_class_init (LekRegisterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = lek_register_constructed;
  object_class->get_property = lek_register_get_property;
  object_class->set_property = lek_register_set_property;
  object_class->dispose = lek_register_dispose;
  object_class->finalize = lek_register_finalize;

  add_given (LEK_REGISTER_PROP_LIBRARY, "library", LEK_TYPE_LIBRARY);
  add_given (LEK_REGISTER_PROP_CLOCK, "clock", LEK_TYPE_CLOCK);
  add_given (LEK_REGISTER_PROP_PREFERENCES, "preferences", LEK_TYPE_PREFERENCES);
  properties[LEK_REGISTER_PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL,
                                               G_PARAM_READWRITE |
                                               G_PARAM_CONSTRUCT_ONLY |
                                               G_PARAM_STATIC_STRINGS);
  properties[LEK_REGISTER_PROP_PRACTICE] = g_param_spec_boolean ("practice", NULL, NULL, FALSE,
                                                                 G_PARAM_READWRITE |
                                                                 G_PARAM_CONSTRUCT_ONLY |
                                                                 G_PARAM_STATIC_STRINGS);
  add_flag (LEK_REGISTER_PROP_OPENED, "opened");
  add_flag (LEK_REGISTER_PROP_READ_ONLY, "read-only");
  properties[LEK_REGISTER_PROP_ROWS] = g_param_spec_object ("rows", NULL, NULL, G_TYPE_LIST_MODEL,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[LEK_REGISTER_PROP_RUNNING] = g_param_spec_object ("running", NULL, NULL, G_TYPE_LIST_MODEL,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  add_number (LEK_REGISTER_PROP_VIEW, "view", LEK_REGISTER_VIEW_ARCHIVED);
  add_number (LEK_REGISTER_PROP_SORT, "sort", LEK_REGISTER_SORT_NUMBER);
  properties[LEK_REGISTER_PROP_SEARCH] = g_param_spec_string ("search", NULL, NULL, "",
                                                 G_PARAM_READWRITE |
                                                 G_PARAM_EXPLICIT_NOTIFY |
                                                 G_PARAM_STATIC_STRINGS);
  add_flag (LEK_REGISTER_PROP_BUSY, "busy");
  properties[LEK_REGISTER_PROP_N_TOTAL] = g_param_spec_uint ("n-total", NULL, NULL, 0, G_MAXUINT, 0,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, LEK_REGISTER_N_PROPS, properties);

  counts_changed = g_signal_new ("counts-changed", G_TYPE_FROM_CLASS (klass),
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
lek_register_init (LekRegister *self)
{
  self->search = g_strdup ("");
  self->running = g_list_store_new (LEK_TYPE_REGISTER_ROW);
  self->cases = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

LekRegister *
lek_register_new (const char     *path,
                  LekLibrary     *library,
                  LekPreferences *preferences,
                  LekClock       *clock)
{
  return g_object_new (LEK_TYPE_REGISTER,
                       "path", path,
                       "library", library,
                       "preferences", preferences,
                       "clock", clock,
                       NULL);
}

LekRegister *
lek_register_new_practice (const char     *path,
                           LekLibrary     *library,
                           LekPreferences *preferences,
                           LekClock       *clock)
{
  return g_object_new (LEK_TYPE_REGISTER,
                       "path", path,
                       "practice", TRUE,
                       "library", library,
                       "preferences", preferences,
                       "clock", clock,
                       NULL);
}

char *
lek_register_dup_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "lekwijzer", "register.lekwijzer", NULL);
}

static void
open_with (LekRegister         *self,
           LekOpenFlags         flags,
           GCancellable        *cancellable,
           GAsyncReadyCallback  callback,
           gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, open_with);
  self->opening = TRUE;
  lek_register_notify (self, LEK_REGISTER_PROP_BUSY);
  lek_store_open_async (self->store, flags, cancellable, opened_cb, task);
}

void
lek_register_open_async (LekRegister         *self,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_return_if_fail (LEK_IS_REGISTER (self));

  open_with (self, LEK_OPEN_DEFAULT, cancellable, callback, user_data);
}

void
lek_register_read_async (LekRegister         *self,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_return_if_fail (LEK_IS_REGISTER (self));

  open_with (self, LEK_OPEN_READ_ONLY, cancellable, callback, user_data);
}

gboolean
lek_register_open_finish (LekRegister   *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
lek_register_close (LekRegister *self)
{
  g_return_if_fail (LEK_IS_REGISTER (self));

  if (self->store == NULL)
    return;

  detach_cases (self);
  lek_register_model_stop (self->rows);
  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_cancellable_cancel (self->listing);
  g_clear_object (&self->listing);
  lek_store_close (self->store);

  if (self->opened)
    {
      self->opened = FALSE;
      lek_register_notify (self, LEK_REGISTER_PROP_OPENED);
    }
}

void
lek_register_notify (LekRegister *self,
                     guint        property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

void
lek_register_emit_counts (LekRegister *self)
{
  g_signal_emit (self, counts_changed, 0);
}

const char *
lek_register_get_path (LekRegister *self)
{
  g_return_val_if_fail (LEK_IS_REGISTER (self), NULL);

  return self->path;
}

gboolean
lek_register_is_read_only (LekRegister *self)
{
  g_return_val_if_fail (LEK_IS_REGISTER (self), TRUE);

  return self->opened && lek_store_is_read_only (self->store);
}

gboolean
lek_register_is_practice (LekRegister *self)
{
  g_return_val_if_fail (LEK_IS_REGISTER (self), FALSE);

  return self->practice;
}

LekLibrary *
lek_register_get_library (LekRegister *self)
{
  g_return_val_if_fail (LEK_IS_REGISTER (self), NULL);

  return self->library;
}

LekPreferences *
lek_register_get_preferences (LekRegister *self)
{
  g_return_val_if_fail (LEK_IS_REGISTER (self), NULL);

  return self->preferences;
}

LekClock *
lek_register_get_clock (LekRegister *self)
{
  g_return_val_if_fail (LEK_IS_REGISTER (self), NULL);

  return self->clock;
}

GListModel *
lek_register_get_rows (LekRegister *self)
{
  g_return_val_if_fail (LEK_IS_REGISTER (self), NULL);

  return G_LIST_MODEL (self->rows);
}

GListModel *
lek_register_get_running (LekRegister *self)
{
  g_return_val_if_fail (LEK_IS_REGISTER (self), NULL);

  return G_LIST_MODEL (self->running);
}

LekCase *
lek_register_get_preparation (LekRegister *self)
{
  g_return_val_if_fail (LEK_IS_REGISTER (self), NULL);

  /* Another profile asks other things; what was answered stays. */
  if (self->preparation != NULL)
    lek_case_set_profile (self->preparation, lek_preferences_get_profile (self->preferences));

  return self->preparation;
}
