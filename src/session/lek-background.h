/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks the desktop whether the program may go on without a window and start
 * by itself at login: the portal org.freedesktop.portal.Background. Asked only
 * when the person wants it.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LekBackgroundError:
 * @LEK_BACKGROUND_ERROR_ABSENT: this desktop has no such portal
 * @LEK_BACKGROUND_ERROR_REFUSED: the desktop or the person said no
 * @LEK_BACKGROUND_ERROR_SILENT: the portal gave no answer
 */
typedef enum
{
  LEK_BACKGROUND_ERROR_ABSENT,
  LEK_BACKGROUND_ERROR_REFUSED,
  LEK_BACKGROUND_ERROR_SILENT,
} LekBackgroundError;

#define LEK_BACKGROUND_ERROR (lek_background_error_quark ())

GQuark   lek_background_error_quark     (void);

/* @autostart: start at login without a window, or no longer. @reason: shown by the desktop, names no incident.
 * On the session bus; the answer can take as long as a person needs to say yes or no, but at most two minutes. */
void     lek_background_request_async   (gboolean              autostart,
                                         const char           *reason,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
gboolean lek_background_request_finish  (GAsyncResult         *result,
                                         GError              **error);

G_END_DECLS
