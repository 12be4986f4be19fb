/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading JSON strictly, with an error that says where: a place in the text is
 * its node and the way there, so that "questions.json: $.questions[12].ask.nl:
 * …" costs nothing until something is wrong.
 *
 * Every reader of JSON in this layer works the same way: say which members an
 * object may have, then take them one by one. Errors are LEK_READ_ERROR.
 */

#pragma once

#include <json-glib/json-glib.h>

#include "core/procedure/lek-read-error.h"
#include "core/procedure/lek-text.h"

G_BEGIN_DECLS

/* Deeper than this is not read: the parser recurses. */
#define LEK_JSON_MAX_DEPTH 64

/**
 * LekJsonPath: lives on the stack of the reader; a path must not outlive the one it came from.
 * @parent: the place this one lies in, or NULL at the root
 * @name: the member; at the root the name of the file, or NULL; NULL for an element of a list
 * @index: place in the list
 * @node: what stands there; borrowed
 */
typedef struct _LekJsonPath LekJsonPath;

struct _LekJsonPath
{
  const LekJsonPath *parent;
  const char        *name;
  guint              index;
  JsonNode          *node;
};

/* Parses UTF-8 text. @length may be -1. Nobody may change the node; free it with json_node_unref (). */
JsonNode    *lek_json_parse               (const char         *json,
                                           gssize              length,
                                           GError            **error) G_GNUC_WARN_UNUSED_RESULT;

/* @file may be NULL. */
LekJsonPath  lek_json_path_root           (const char         *file,
                                           JsonNode           *node);
/* "questions.json: $.questions[12].ask" */
char        *lek_json_path_to_string      (const LekJsonPath  *self) G_GNUC_WARN_UNUSED_RESULT;
/* Sets LEK_READ_ERROR_VALUE with the path before the message. Always FALSE. */
gboolean     lek_json_path_refuse         (const LekJsonPath  *self,
                                           GError            **error,
                                           const char         *format,
                                           ...) G_GNUC_PRINTF (3, 4);

/* The same, for files of others: @fault says what is wrong to those who do not read the message. */
gboolean     lek_json_path_fault          (const LekJsonPath  *self,
                                           GError            **error,
                                           LekReadFault        fault,
                                           const char         *format,
                                           ...) G_GNUC_PRINTF (4, 5);

/* What stands at the place itself. */
gboolean     lek_json_path_is_object      (const LekJsonPath  *self);
gboolean     lek_json_path_is_list        (const LekJsonPath  *self);
gboolean     lek_json_path_is_string      (const LekJsonPath  *self);
/* An object with no other members than those in @members (NULL-ended). */
gboolean     lek_json_path_expect_object  (const LekJsonPath  *self,
                                           const char *const  *members,
                                           GError            **error);
gboolean     lek_json_path_read_string    (const LekJsonPath  *self,
                                           const char        **out_string,
                                           GError            **error);
gboolean     lek_json_path_read_boolean   (const LekJsonPath  *self,
                                           gboolean           *out_boolean,
                                           GError            **error);
/* A whole number from @minimum up to and including @maximum. */
gboolean     lek_json_path_read_int       (const LekJsonPath  *self,
                                           gint64              minimum,
                                           gint64              maximum,
                                           gint64             *out_int,
                                           GError            **error);
/* {"nl", "en"[, "u"]}, none of them empty. (transfer full) */
LekText     *lek_json_path_read_text      (const LekJsonPath  *self,
                                           GError            **error) G_GNUC_WARN_UNUSED_RESULT;
/* A list of strings, none of them empty or twice; free with g_strfreev (). */
char       **lek_json_path_read_strings   (const LekJsonPath  *self,
                                           GError            **error) G_GNUC_WARN_UNUSED_RESULT;

/* Going down. A member that is null counts as absent only for lek_json_path_find (). */
gboolean     lek_json_path_find           (const LekJsonPath  *self,
                                           const char         *name,
                                           LekJsonPath        *out_path);
gboolean     lek_json_path_member         (const LekJsonPath  *self,
                                           const char         *name,
                                           LekJsonPath        *out_path,
                                           GError            **error);
/* The member, which must be a list; @out_length may be NULL. */
gboolean     lek_json_path_list           (const LekJsonPath  *self,
                                           const char         *name,
                                           LekJsonPath        *out_path,
                                           guint              *out_length,
                                           GError            **error);
/* @index must be below the length. */
LekJsonPath  lek_json_path_element        (const LekJsonPath  *self,
                                           guint               index);
guint        lek_json_path_get_length     (const LekJsonPath  *self);

/* Shorthands for a member; those that are not required leave @out alone when it is absent. */
gboolean     lek_json_member_string       (const LekJsonPath  *self,
                                           const char         *name,
                                           gboolean            required,
                                           const char        **out_string,
                                           GError            **error);
gboolean     lek_json_member_boolean      (const LekJsonPath  *self,
                                           const char         *name,
                                           gboolean            required,
                                           gboolean           *out_boolean,
                                           GError            **error);
gboolean     lek_json_member_int          (const LekJsonPath  *self,
                                           const char         *name,
                                           gboolean            required,
                                           gint64              minimum,
                                           gint64              maximum,
                                           gint64             *out_int,
                                           GError            **error);
gboolean     lek_json_member_text         (const LekJsonPath  *self,
                                           const char         *name,
                                           gboolean            required,
                                           LekText           **out_text,
                                           GError            **error);
/* A copy of the string; *@out_string is freed first. */
gboolean     lek_json_member_dup_string   (const LekJsonPath  *self,
                                           const char         *name,
                                           gboolean            required,
                                           char              **out_string,
                                           GError            **error);

/* One of the words in @nicks (NULL-ended): its place. */
gboolean     lek_json_member_nick         (const LekJsonPath  *self,
                                           const char         *name,
                                           gboolean            required,
                                           const char *const  *nicks,
                                           int                *out_index,
                                           GError            **error);
/* A day written as "2026-11-21". */
gboolean     lek_json_member_dup_day      (const LekJsonPath  *self,
                                           const char         *name,
                                           gboolean            required,
                                           char              **out_day,
                                           GError            **error);

G_END_DECLS
