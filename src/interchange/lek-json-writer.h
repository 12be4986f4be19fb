/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing JSON for the commands, member by member, without the layers above
 * knowing the library.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _LekJsonWriter LekJsonWriter;

/* Begins inside one object. */
LekJsonWriter *lek_json_writer_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void           lek_json_writer_free         (LekJsonWriter *self);

/* A NULL @name adds to a list; a NULL @text is left out. */
void           lek_json_writer_add_text     (LekJsonWriter *self,
                                             const char    *name,
                                             const char    *text);
void           lek_json_writer_add_number   (LekJsonWriter *self,
                                             const char    *name,
                                             gint64         number);
void           lek_json_writer_add_flag     (LekJsonWriter *self,
                                             const char    *name,
                                             gboolean       flag);
void           lek_json_writer_begin_list   (LekJsonWriter *self,
                                             const char    *name);
void           lek_json_writer_end_list     (LekJsonWriter *self);
void           lek_json_writer_begin_object (LekJsonWriter *self,
                                             const char    *name);
void           lek_json_writer_end_object   (LekJsonWriter *self);

/* Ends the outermost object. (transfer full): the document, which ends in a newline. */
char          *lek_json_writer_finish       (LekJsonWriter *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekJsonWriter, lek_json_writer_free)

G_END_DECLS
