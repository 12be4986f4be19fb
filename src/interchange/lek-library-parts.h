/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The readers of the files that make up a library, one for each kind of file.
 * Only lek-library-reader.c calls them, in the order in which they build upon
 * each other. Every reference is looked up while it is read, so that a wrong
 * one is refused with its path.
 */

#pragma once

#include "core/paper/lek-paper-text.h"
#include "core/procedure/lek-library.h"
#include "interchange/lek-json-path.h"

G_BEGIN_DECLS

/**
 * LekReading:
 * @library: what is being filled
 * @lists: list id -> (element-type LekOption): shared options, copied into questions
 * @case_ids: what the file at hand may ask of an incident beside its questions, or %NULL for nothing
 */
typedef struct
{
  LekLibrary        *library;
  GHashTable        *lists;
  const char *const *case_ids;
} LekReading;

/* Gives the text of the file @name in @folder: on disk or in the resource. */
typedef GBytes *(*LekOpenFunc) (const char  *name,
                                const char  *folder,
                                GError     **error);

/* @names: (element-type utf8): file names; sorted here. */
LekLibrary *lek_library_read  (GPtrArray          *names,
                               const char         *folder,
                               LekOpenFunc         open_file,
                               GError            **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean lek_read_sources     (LekReading         *reading,
                               const LekJsonPath  *root,
                               GError            **error);
gboolean lek_read_lists       (LekReading         *reading,
                               const LekJsonPath  *root,
                               GError            **error);
gboolean lek_read_questions   (LekReading         *reading,
                               const LekJsonPath  *root,
                               GError            **error);
gboolean lek_read_record_kinds (LekReading       *reading,
                               const LekJsonPath  *root,
                               GError            **error);
gboolean lek_read_procedure   (LekReading         *reading,
                               const LekJsonPath  *root,
                               GError            **error);
gboolean lek_read_preparation (LekReading         *reading,
                               const LekJsonPath  *root,
                               GError            **error);
gboolean lek_read_readiness   (LekReading         *reading,
                               const LekJsonPath  *root,
                               GError            **error);
gboolean lek_read_rules       (LekReading         *reading,
                               const LekJsonPath  *root,
                               GError            **error);
gboolean lek_read_scenarios   (LekReading         *reading,
                               const LekJsonPath  *root,
                               GError            **error);
gboolean lek_read_cases       (LekReading         *reading,
                               const LekJsonPath  *root,
                               GError            **error);
gboolean lek_read_ap_form     (LekReading         *reading,
                               const LekJsonPath  *root,
                               GError            **error);
/* Members "words" and "reasons"; the ids of the latter get "reason." before them. */
gboolean lek_read_texts       (LekReading         *reading,
                               const LekJsonPath  *root,
                               GError            **error);

gboolean lek_read_letters     (LekReading         *reading,
                               const LekJsonPath  *root,
                               GError            **error);
gboolean lek_read_papers      (LekReading         *reading,
                               const LekJsonPath  *root,
                               GError            **error);
gboolean lek_read_practice    (LekReading         *reading,
                               const LekJsonPath  *root,
                               GError            **error);
gboolean lek_read_hard_words  (LekReading         *reading,
                               const LekJsonPath  *root,
                               GError            **error);

/* (element-type utf8): adds what is wrong with the stories of a whole library. */
void     lek_check_practice   (LekLibrary         *library,
                               GPtrArray          *faults);

/* Shared by them. */

/* The texts in the object @texts, each id with @prefix before it. */
gboolean lek_read_words       (LekReading         *reading,
                               const LekJsonPath  *texts,
                               const char         *prefix,
                               GError            **error);

/* "id" of letters, digits, dots, hyphens and underscores, all lower-case; *@out_id is a copy. */
gboolean lek_read_id          (const LekJsonPath  *self,
                               char              **out_id,
                               GError            **error);
/* The list of source ids in member "sources" when it is there; @sources: (element-type LekSource). */
gboolean lek_read_source_refs (LekReading         *reading,
                               const LekJsonPath  *self,
                               GPtrArray          *sources,
                               GError            **error);
/* Kind, name and options of a question, as the fields of a record have them too. */
gboolean lek_read_question_kind (LekReading       *reading,
                               const LekJsonPath  *self,
                               LekQuestion        *question,
                               GError            **error);
gboolean lek_read_options     (const LekJsonPath  *list,
                               GPtrArray          *options,
                               GError            **error);
gboolean lek_read_requirement (LekReading         *reading,
                               const LekJsonPath  *self,
                               GPtrArray          *when,
                               GError            **error);
/* The requirements in member "when" when it is there. */
gboolean lek_read_when        (LekReading         *reading,
                               const LekJsonPath  *self,
                               GPtrArray          *when,
                               GError            **error);

G_END_DECLS
