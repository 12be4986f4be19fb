/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list of things inside an incident, of one kind: what there is, a button to
 * add, and each to change, tick off or remove. Removing can be undone from the
 * toast. A long list can be searched.
 */

#pragma once

#include <adwaita.h>

#include "ui/incident/lek-sitting.h"

G_BEGIN_DECLS

#define LEK_TYPE_RECORD_LIST (lek_record_list_get_type ())

G_DECLARE_FINAL_TYPE (LekRecordList, lek_record_list, LEK, RECORD_LIST, AdwBin)

/* @kind: id of a kind of record that the profile of the incident has. */
GtkWidget *lek_record_list_new       (LekSitting    *sitting,
                                      const char    *kind) G_GNUC_WARN_UNUSED_RESULT;
/* Brings the one that is due first into view, with the keyboard on it, once the list is on the screen. */
void       lek_record_list_show_next (LekRecordList *self);

/**
 * LekRecordExtra: what a list of one kind shows and does besides.
 * @describe: the line below the name, instead of all that is filled in; (transfer full)
 * @label: of a button on a row
 * @applies: whether the row has the button
 * @clicked: @data is what was handed over with the extra
 */
typedef struct
{
  char       *(*describe) (LekSitting      *sitting,
                           const LekRecord *record);
  const char *(*label)    (void);
  gboolean    (*applies)  (const LekRecord *record);
  void        (*clicked)  (const LekRecord *record,
                           gpointer         data);
} LekRecordExtra;

/* @extra and @data live as long as the list. */
void       lek_record_list_set_extra (LekRecordList        *self,
                                      const LekRecordExtra *extra,
                                      gpointer              data);

G_END_DECLS
