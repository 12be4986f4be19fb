/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be wrong with a JSON text that is read.
 */

#include "config.h"

#include "interchange/lek-library-reader.h"

G_DEFINE_QUARK (lek-read-error-quark, lek_read_error)
