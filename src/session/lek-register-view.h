/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The views and orders of the register, as the window names them. The same
 * values as the store's, which the window must not see.
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  LEK_REGISTER_VIEW_ALL,
  LEK_REGISTER_VIEW_AP_TODO,
  LEK_REGISTER_VIEW_PEOPLE_TODO,
  LEK_REGISTER_VIEW_OPEN_LONG,
  LEK_REGISTER_VIEW_CLOSED,
  LEK_REGISTER_VIEW_ARCHIVED,
} LekRegisterView;

typedef enum
{
  LEK_REGISTER_SORT_NEWEST,
  LEK_REGISTER_SORT_DUE,
  LEK_REGISTER_SORT_TITLE,
  LEK_REGISTER_SORT_NUMBER,
} LekRegisterSort;

G_END_DECLS
