/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. What stands on the clipboard is known by the provider that
 * was put there, so nothing is ever read from it.
 */

#include "config.h"

#include "ui/parts/lek-clipboard-keeper.h"

struct _LekClipboardKeeper
{
  GObject             parent_instance;

  GdkClipboard       *clipboard;
  GdkContentProvider *content;
  guint               milliseconds;
  guint               clear_id;
};

G_DEFINE_FINAL_TYPE (LekClipboardKeeper, lek_clipboard_keeper, G_TYPE_OBJECT)

static gboolean
time_over_cb (gpointer user_data)
{
  LekClipboardKeeper *self = user_data;

  self->clear_id = 0;
  if (gdk_clipboard_get_content (self->clipboard) == self->content)
    gdk_clipboard_set_content (self->clipboard, NULL);
  g_clear_object (&self->content);

  return G_SOURCE_REMOVE;
}

static void
lek_clipboard_keeper_dispose (GObject *object)
{
  LekClipboardKeeper *self = LEK_CLIPBOARD_KEEPER (object);

  g_clear_object (&self->content);
  g_clear_object (&self->clipboard);

  G_OBJECT_CLASS (lek_clipboard_keeper_parent_class)->dispose (object);
}

static void
lek_clipboard_keeper_class_init (LekClipboardKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lek_clipboard_keeper_dispose;
}

static void
lek_clipboard_keeper_init (LekClipboardKeeper *self)
{
}

LekClipboardKeeper *
lek_clipboard_keeper_new (GdkClipboard *clipboard,
                          guint         milliseconds)
{
  LekClipboardKeeper *self = g_object_new (LEK_TYPE_CLIPBOARD_KEEPER, NULL);

  self->clipboard = g_object_ref (clipboard);
  self->milliseconds = milliseconds;

  return self;
}

void
lek_clipboard_keeper_put (LekClipboardKeeper *self,
                          const char         *words)
{
  g_return_if_fail (LEK_IS_CLIPBOARD_KEEPER (self));
  g_return_if_fail (words != NULL);

  g_clear_object (&self->content);
  self->content = gdk_content_provider_new_typed (G_TYPE_STRING, words);
  gdk_clipboard_set_content (self->clipboard, self->content);

  /* The source keeps the keeper alive until the words are gone. */
  g_clear_handle_id (&self->clear_id, g_source_remove);
  self->clear_id = g_timeout_add_full (G_PRIORITY_DEFAULT, self->milliseconds, time_over_cb,
                                       g_object_ref (self), g_object_unref);
}
