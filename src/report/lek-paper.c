/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "report/lek-paper.h"

#define POINTS_PER_MM (72.0 / 25.4)

double
lek_paper_get_width (void)
{
  return 210 * POINTS_PER_MM;
}

double
lek_paper_get_height (void)
{
  return 297 * POINTS_PER_MM;
}
