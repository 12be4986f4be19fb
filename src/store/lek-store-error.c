/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can go wrong with the register file.
 */

#include "config.h"

#include "store/lek-store.h"

G_DEFINE_QUARK (lek-store-error-quark, lek_store_error)
