/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The public holidays of the Netherlands (Algemene termijnenwet art. 3).
 *
 * They never move the deadline: a term in hours runs on. They only serve to
 * warn that suppliers and colleagues may be hard to reach.
 */

#pragma once

#include "core/procedure/lek-text.h"

G_BEGIN_DECLS

/**
 * LekHoliday:
 * @LEK_HOLIDAY_GOOD_FRIDAY: put on a par with a holiday (art. 3, second paragraph), not one itself
 */
typedef enum
{
  LEK_HOLIDAY_NONE,
  LEK_HOLIDAY_NEW_YEAR,
  LEK_HOLIDAY_GOOD_FRIDAY,
  LEK_HOLIDAY_EASTER_SUNDAY,
  LEK_HOLIDAY_EASTER_MONDAY,
  LEK_HOLIDAY_KINGS_DAY,
  LEK_HOLIDAY_LIBERATION_DAY,
  LEK_HOLIDAY_ASCENSION_DAY,
  LEK_HOLIDAY_WHIT_SUNDAY,
  LEK_HOLIDAY_WHIT_MONDAY,
  LEK_HOLIDAY_CHRISTMAS_DAY,
  LEK_HOLIDAY_BOXING_DAY,
} LekHoliday;

/* LEK_HOLIDAY_NONE for an ordinary day, and for a date that does not exist. Where two fall together (Ascension on
 * 5 May 2016) the one that comes first in the list above. */
LekHoliday  lek_holiday_get      (int         year,
                                  int         month,
                                  int         day);
/* "Koningsdag", "King's Day"; NULL for LEK_HOLIDAY_NONE. */
const char *lek_holiday_get_name (LekHoliday  holiday,
                                  LekVoice    voice);

G_END_DECLS
