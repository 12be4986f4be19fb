/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Somebody who is to be told: one message, one recipient. Every member but
 * the name may be NULL.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* More lines than this are not read from one paste or file. */
#define LEK_ADDRESSEES_MAX 5000
/* Characters in one field. */
#define LEK_ADDRESSEE_MAX_FIELD 500

/**
 * LekAddressee:
 * @address: lines parted by a newline
 * @child: a child's first name or initial, as the message is to name it
 * @language: "nl" or "en", or NULL when nobody chose
 */
typedef struct
{
  char *name;
  char *address;
  char *email;
  char *child;
  char *language;
} LekAddressee;

typedef enum
{
  LEK_ADDRESSEE_ERROR_VALUE,
} LekAddresseeError;

#define LEK_ADDRESSEE_ERROR (lek_addressee_error_quark ())

GQuark        lek_addressee_error_quark   (void);

LekAddressee *lek_addressee_new           (void) G_GNUC_WARN_UNUSED_RESULT;
LekAddressee *lek_addressee_copy          (const LekAddressee *self) G_GNUC_WARN_UNUSED_RESULT;
void          lek_addressee_free          (LekAddressee       *self);

/* The fields in the order name, address, e-mail, child, language; trimmed here, empty ones become NULL. Missing
 * ones at the end are NULL. LEK_ADDRESSEE_ERROR_VALUE, without the number of the line, when they make no recipient. */
LekAddressee *lek_addressee_from_fields   (const char *const  *fields,
                                           GError            **error) G_GNUC_WARN_UNUSED_RESULT;
/* One a line, "name; address; e-mail; child; nl"; empty lines are passed over. (element-type LekAddressee)
 * The error names the line. */
GPtrArray    *lek_addressees_parse        (const char         *text,
                                           GError            **error) G_GNUC_WARN_UNUSED_RESULT;

/* Exactly one address: no list, no name around it, no line break, so that it cannot become a second recipient. */
gboolean      lek_addressee_is_email      (const char         *text);
/* "003-SV": @index counts from 1. Says nothing but initials, in ASCII. */
char         *lek_addressee_dup_file_stem (const LekAddressee *self,
                                           guint               index) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekAddressee, lek_addressee_free)

G_END_DECLS
