/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A paper as the draft of an e-mail, for the one it is addressed to.
 */

#pragma once

#include <gio/gio.h>

#include "core/paper/lek-paper-text.h"

G_BEGIN_DECLS

/* The address of the record, or NULL when there is none that can be written to. */
const char *lek_paper_mail_get_address (const LekPaperInput  *input);
/* FALSE with LEK_ADDRESSEE_ERROR_VALUE when there is no address. The file is for its owner's eyes alone. */
gboolean    lek_paper_mail_write       (const LekPaperText   *text,
                                        const LekPaperInput  *input,
                                        const char           *path,
                                        GError              **error);

G_END_DECLS
