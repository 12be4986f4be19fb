/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One sentence in the voices the program speaks: Dutch with je, Dutch with u,
 * and English. Legal content lives in such texts, not in gettext, because a
 * Dutch letter must be possible from an English session.
 */

#pragma once

#include <stdarg.h>

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * LekVoice:
 * @LEK_VOICE_JE: Dutch, informal: the gastouder
 * @LEK_VOICE_U: Dutch, formal: the office
 * @LEK_VOICE_EN: English
 */
typedef enum
{
  LEK_VOICE_JE,
  LEK_VOICE_U,
  LEK_VOICE_EN,
} LekVoice;

#define LEK_TYPE_TEXT (lek_text_get_type ())

typedef struct _LekText LekText;

GType       lek_text_get_type (void) G_GNUC_CONST;

/* @nl_u may be NULL: then the je-form serves for both. Strings are copied. */
LekText    *lek_text_new      (const char     *nl,
                               const char     *nl_u,
                               const char     *en) G_GNUC_WARN_UNUSED_RESULT;
LekText    *lek_text_copy     (const LekText  *self) G_GNUC_WARN_UNUSED_RESULT;
void        lek_text_free     (LekText        *self);

/* Never NULL; belongs to @self. A NULL @self gives "". */
const char *lek_text_get      (const LekText  *self,
                               LekVoice        voice);

/* Puts values in the place of "{name}"; pairs of name and value, ended by NULL.
 * A value that is NULL counts as "". Values are not scanned for placeholders. */
char       *lek_text_format   (const LekText  *self,
                               LekVoice        voice,
                               const char     *first_name,
                               ...) G_GNUC_NULL_TERMINATED G_GNUC_WARN_UNUSED_RESULT;

char       *lek_text_format_valist (const LekText *self,
                                    LekVoice       voice,
                                    const char    *first_name,
                                    va_list        args) G_GNUC_WARN_UNUSED_RESULT;

/* (transfer full): @words on one line; over @max_chars characters, cut at the end of a word, with "…". */
char       *lek_text_shorten  (const char     *words,
                               guint           max_chars) G_GNUC_WARN_UNUSED_RESULT;

/* The same, but cut at the front too, at the beginning of a word, when what stands @at characters from the start would
 * not be in sight. */
char       *lek_text_shorten_around (const char *words,
                                     guint       max_chars,
                                     glong       at) G_GNUC_WARN_UNUSED_RESULT;

/* The language part of a voice, "nl" or "en". */
const char *lek_voice_get_language (LekVoice voice);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LekText, lek_text_free)

G_END_DECLS
