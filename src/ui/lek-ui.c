/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names the resource, so that the linker keeps it out of the static library,
 * and the types that templates know by name only.
 */

#include "config.h"

#include "ui/lek-ui.h"

#include <adwaita.h>

#include "ui/editors/lek-moment-row.h"
#include "ui/lek-ui-resources.h"
#include "ui/parts/lek-adaptive-bin.h"
#include "ui/parts/lek-banner.h"
#include "ui/parts/lek-dialog-title.h"
#include "ui/parts/lek-fold-box.h"
#include "ui/parts/lek-name.h"
#include "ui/parts/lek-navigator.h"
#include "ui/register/lek-register-list.h"
#include "ui/register/lek-running-list.h"
#include "ui/register/lek-view-picker.h"

void
lek_ui_init (void)
{
  static gsize done;

  if (!g_once_init_enter (&done))
    return;

  g_resources_register (lek_ui_get_resource ());
  /* GtkApplication finds these by itself, and comes here before there is a display; a test has none. */
  if (gdk_display_get_default () != NULL)
    gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                      "/io/github/lekwijzer/Lekwijzer/icons");

  lek_name_mnemonics ();
  g_type_ensure (LEK_TYPE_ADAPTIVE_BIN);
  g_type_ensure (LEK_TYPE_BANNER);
  g_type_ensure (LEK_TYPE_DIALOG_TITLE);
  g_type_ensure (LEK_TYPE_FOLD_BOX);
  g_type_ensure (LEK_TYPE_MOMENT_ROW);
  g_type_ensure (LEK_TYPE_NAVIGATOR);
  g_type_ensure (LEK_TYPE_REGISTER_LIST);
  g_type_ensure (LEK_TYPE_RUNNING_LIST);
  g_type_ensure (LEK_TYPE_VIEW_PICKER);

  g_once_init_leave (&done, 1);
}
