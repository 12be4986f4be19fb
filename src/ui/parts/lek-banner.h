/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line across a page about the whole of it: "opened for reading only".
 * libadwaita 1.2 has no AdwBanner yet.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LEK_TYPE_BANNER (lek_banner_get_type ())

/* Properties: "title"; "button-label" (NULL: no button); "action-name" of the button; "revealed". */
G_DECLARE_FINAL_TYPE (LekBanner, lek_banner, LEK, BANNER, AdwBin)

G_END_DECLS
