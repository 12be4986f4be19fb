/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One object of facts, as in the cases and in `lekwijzer assess`: a member
 * that is null was asked and is not known, a member that is absent was never
 * asked and takes its default.
 */

#pragma once

#include "core/assess/lek-facts.h"
#include "interchange/lek-json-path.h"

G_BEGIN_DECLS

/* Errors are LEK_READ_ERROR_VALUE and begin with the path: "$[3].facts.cia[1]: …". */
LekFacts *lek_facts_read (const LekJsonPath  *path,
                          GError            **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
