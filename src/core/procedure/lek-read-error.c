/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Place and fault travel inside the error, so that copies of
 * it keep them.
 */

#include "config.h"

#include "core/procedure/lek-read-error.h"

typedef struct
{
  LekReadFault  fault;
  char         *place;
} LekReadErrorPrivate;

static void
lek_read_error_private_init (LekReadErrorPrivate *self)
{
  self->fault = LEK_READ_FAULT_OTHER;
}

static void
lek_read_error_private_copy (const LekReadErrorPrivate *self,
                             LekReadErrorPrivate       *copy)
{
  copy->fault = self->fault;
  copy->place = g_strdup (self->place);
}

static void
lek_read_error_private_clear (LekReadErrorPrivate *self)
{
  g_free (self->place);
}

G_DEFINE_EXTENDED_ERROR (LekReadError, lek_read_error)

void
lek_read_error_set (GError       **error,
                    LekReadError   code,
                    LekReadFault   fault,
                    const char    *place,
                    const char    *message)
{
  GError *made;
  LekReadErrorPrivate *private;

  g_return_if_fail (place != NULL);

  if (error == NULL)
    return;

  made = g_error_new_literal (LEK_READ_ERROR, code, message);
  private = lek_read_error_get_private (made);
  private->fault = fault;
  private->place = g_strdup (place);
  g_propagate_error (error, made);
}

LekReadFault
lek_read_error_get_fault (const GError *error)
{
  if (error == NULL || error->domain != LEK_READ_ERROR)
    return LEK_READ_FAULT_OTHER;

  return lek_read_error_get_private (error)->fault;
}

const char *
lek_read_error_get_place (const GError *error)
{
  if (error == NULL || error->domain != LEK_READ_ERROR)
    return NULL;

  return lek_read_error_get_private (error)->place;
}
