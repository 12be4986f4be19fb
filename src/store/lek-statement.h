/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One SQL statement at work, and one transaction. Values are put in and taken
 * out in the order of the SQL, so that no code counts columns.
 *
 * Letting go of a statement resets it: a statement that was not read to its
 * end would make the next COMMIT fail.
 */

#pragma once

#include "store/lek-database.h"

G_BEGIN_DECLS

typedef struct _LekStatement LekStatement;

/* @sql is compiled once per connection. The statement must be freed before @database. */
LekStatement *lek_statement_new        (LekDatabase   *database,
                                        const char    *sql,
                                        GError       **error) G_GNUC_WARN_UNUSED_RESULT;
void          lek_statement_free       (LekStatement  *self);

/* Text that is put must stay as it is until the statement has run; NULL is put as NULL. */
void          lek_statement_put_text   (LekStatement  *self,
                                        const char    *text);
void          lek_statement_put_int    (LekStatement  *self,
                                        gint64         value);
void          lek_statement_put_time   (LekStatement  *self,
                                        gint64         utc);      /* G_MININT64 is put as NULL */

/* Goes to the next row; *@out_row is FALSE at the end. */
gboolean      lek_statement_step       (LekStatement  *self,
                                        gboolean      *out_row,
                                        GError       **error);
/* Runs to the end and makes ready for new values. */
gboolean      lek_statement_run        (LekStatement  *self,
                                        GError       **error);
/* The one number that the statement gives, or @fallback without a row or with NULL. */
gboolean      lek_statement_run_number (LekStatement  *self,
                                        gint64         fallback,
                                        gint64        *out_number,
                                        GError       **error);

const char   *lek_statement_take_text  (LekStatement  *self);     /* belongs to the row */
char         *lek_statement_take_dup   (LekStatement  *self) G_GNUC_WARN_UNUSED_RESULT;
gint64        lek_statement_take_int   (LekStatement  *self);
gint64        lek_statement_take_time  (LekStatement  *self);     /* NULL is taken as G_MININT64 */

/* The first column of every row; @ints: (element-type gint64). */
gboolean      lek_statement_take_ints  (LekStatement  *self,
                                        GArray        *ints,
                                        GError       **error);

typedef struct _LekTransaction LekTransaction;

/* For writing; going out of scope without a commit rolls back. */
LekTransaction *lek_transaction_begin      (LekDatabase     *database,
                                            GError         **error) G_GNUC_WARN_UNUSED_RESULT;
/* Reads that must see one and the same moment. */
LekTransaction *lek_transaction_begin_read (LekDatabase     *database,
                                            GError         **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean        lek_transaction_commit     (LekTransaction  *self,
                                            GError         **error);
void            lek_transaction_free       (LekTransaction  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekStatement, lek_statement_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekTransaction, lek_transaction_free)

G_END_DECLS
