/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Puts words on the clipboard and takes them off again after a while, unless
 * something else stands there by then: what was copied for one form must not be
 * pasted into a message an hour later.
 */

#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

#define LEK_TYPE_CLIPBOARD_KEEPER (lek_clipboard_keeper_get_type ())

G_DECLARE_FINAL_TYPE (LekClipboardKeeper, lek_clipboard_keeper, LEK, CLIPBOARD_KEEPER, GObject)

LekClipboardKeeper *lek_clipboard_keeper_new (GdkClipboard       *clipboard,
                                              guint               milliseconds) G_GNUC_WARN_UNUSED_RESULT;
/* The time begins anew. The words go also when @self is let go of in the meantime. */
void                lek_clipboard_keeper_put (LekClipboardKeeper *self,
                                              const char         *words);

G_END_DECLS
