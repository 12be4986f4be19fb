/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What every file of this layer reads first, and what takes longer to read
 * than the file itself: parsed once where a build asks for it (-Db_pch=true).
 * No file may lean on it: each includes what it needs.
 */

#include <adwaita.h>
