/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ui/help/lek-help-leaf.h"
#include "ui/help/lek-help-section.h"
#include "ui/parts/lek-scroll.h"
#include "ui/parts/lek-words-label.h"

#define SCHEME "help:"

struct _LekHelpLeaf
{
  AdwBin          parent_instance;

  GtkBox         *box;
  LekHelpSection *section;         /* the one that is being filled */
  GString        *spoken;          /* what it says so far */
  GPtrArray      *links;           /* (element-type GtkWidget), borrowed */
  GHashTable     *sections;        /* id -> widget, borrowed */
};

G_DEFINE_FINAL_TYPE (LekHelpLeaf, lek_help_leaf, ADW_TYPE_BIN)

enum
{
  ASKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What leads out of the program is opened by the desktop. */
static gboolean
follow (LekHelpLeaf *self,
        const char  *uri)
{
  if (!g_str_has_prefix (uri, SCHEME))
    return FALSE;

  g_signal_emit (self, signals[ASKED], 0, uri + strlen (SCHEME));

  return TRUE;
}

static gboolean
label_link_cb (GtkLabel    *label,
               const char  *uri,
               LekHelpLeaf *self)
{
  return follow (self, uri);
}

static gboolean
button_link_cb (GtkLinkButton *button,
                LekHelpLeaf   *self)
{
  return follow (self, gtk_link_button_get_uri (button));
}

static void
end_section (LekHelpLeaf *self)
{
  if (self->section != NULL && self->spoken->len > 0)
    lek_help_section_say (self->section, self->spoken->str);
  g_string_truncate (self->spoken, 0);
}

static void
begin_section (LekHelpLeaf *self,
               const char  *id,
               const char  *words,
               int          level)
{
  static const char *const looks[] = { "title-2", "title-4", "heading" };
  GtkWidget *heading = lek_words_label_new (words, looks[CLAMP (level, 1, 3) - 1]);
  GtkWidget *section = lek_help_section_new (words);

  end_section (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_PROPERTY_LEVEL, level, -1);
  lek_help_section_append (LEK_HELP_SECTION (section), heading);
  gtk_box_append (self->box, section);
  self->section = LEK_HELP_SECTION (section);
  if (id != NULL)
    g_hash_table_insert (self->sections, g_strdup (id), section);
}

static GtkWidget *
make_text (LekHelpLeaf        *self,
           const LekHelpBlock *block,
           const char         *css_classes)
{
  GtkWidget *label = lek_words_label_new (NULL, css_classes);

  gtk_label_set_markup (GTK_LABEL (label), block->markup);
  g_signal_connect_object (label, "activate-link", G_CALLBACK (label_link_cb), self, 0);

  return label;
}

static GtkWidget *
make_item (LekHelpLeaf        *self,
           const LekHelpBlock *block)
{
  g_autofree char *number = g_strdup_printf ("%d.", block->number);
  GtkWidget *item = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *mark = gtk_label_new (block->kind == LEK_HELP_STEP ? number : "•");

  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_widget_set_margin_start (item, 6);
  gtk_box_append (GTK_BOX (item), mark);
  gtk_box_append (GTK_BOX (item), make_text (self, block, NULL));

  return item;
}

static GtkWidget *
make_block (LekHelpLeaf        *self,
            const LekHelpBlock *block)
{
  GtkWidget *widget;

  switch (block->kind)
    {
    case LEK_HELP_ITEM:
    case LEK_HELP_STEP:
      return make_item (self, block);

    case LEK_HELP_TERM:
      return make_text (self, block, "help-term");

    case LEK_HELP_MEANING:
      widget = make_text (self, block, NULL);
      gtk_widget_set_margin_start (widget, 12);
      return widget;

    case LEK_HELP_NOTE:
      return make_text (self, block, "help-note");

    case LEK_HELP_SOURCE:
      return make_text (self, block, "dim-label caption");

    case LEK_HELP_PARAGRAPH:
    case LEK_HELP_HEADING:
    default:
      return make_text (self, block, NULL);
    }
}

static void
add_block (LekHelpLeaf        *self,
           const LekHelpBlock *block)
{
  lek_help_section_append (self->section, make_block (self, block));
  if (self->spoken->len > 0)
    g_string_append_c (self->spoken, ' ');
  if (block->kind == LEK_HELP_STEP)
    g_string_append_printf (self->spoken, "%d. ", block->number);
  g_string_append (self->spoken, block->words);
}

static void
add_link (LekHelpLeaf       *self,
          const LekHelpPage *page)
{
  g_autofree char *uri = g_strconcat (SCHEME, page->id, NULL);
  GtkWidget *button = gtk_link_button_new (uri);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (content), lek_words_label_new (page->title, NULL));
  if (page->about != NULL)
    {
      gtk_box_append (GTK_BOX (content), lek_words_label_new (page->about, "help-about caption"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, page->about, -1);
    }
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_set_tooltip_text (button, NULL);
  gtk_widget_set_has_tooltip (button, FALSE);
  gtk_widget_add_css_class (button, "help-link");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, page->title, -1);
  g_signal_connect_object (button, "activate-link", G_CALLBACK (button_link_cb), self, 0);
  lek_help_section_append (self->section, button);
  g_ptr_array_add (self->links, button);
}

static void
add_held (LekHelpLeaf       *self,
          const LekHelpBook *book,
          const LekHelpPage *page,
          const char        *section)
{
  g_autofree char *address = g_strconcat (page->id, section != NULL ? "#" : "", section, NULL);
  g_autoptr(GPtrArray) held = lek_help_book_list_held (book, address);

  for (guint i = 0; i < held->len; i++)
    add_link (self, g_ptr_array_index (held, i));
}

static void
add_see_also (LekHelpLeaf       *self,
              const LekHelpBook *book,
              const LekHelpPage *page,
              LekProfile         profile)
{
  LekProfile other = profile == LEK_PROFILE_GASTOUDER ? LEK_PROFILE_ORGANISATIE : LEK_PROFILE_GASTOUDER;

  if (page->see_also->len == 0 && page->place == NULL)
    return;

  begin_section (self, NULL, _("Read on"), 2);
  for (guint i = 0; i < page->see_also->len; i++)
    {
      const LekHelpPage *more = lek_help_book_find (book, g_ptr_array_index (page->see_also, i));

      if (more != NULL && !lek_help_page_is_of (more, other))
        add_link (self, more);
    }
  if (page->place != NULL && lek_help_book_find (book, page->place) != NULL)
    add_link (self, lek_help_book_find (book, page->place));
}

static void
lek_help_leaf_finalize (GObject *object)
{
  LekHelpLeaf *self = LEK_HELP_LEAF (object);

  g_string_free (self->spoken, TRUE);
  g_ptr_array_unref (self->links);
  g_hash_table_unref (self->sections);

  G_OBJECT_CLASS (lek_help_leaf_parent_class)->finalize (object);
}

static void
lek_help_leaf_class_init (LekHelpLeafClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lek_help_leaf_finalize;

  signals[ASKED] = g_signal_new ("asked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lek_help_leaf_init (LekHelpLeaf *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  self->spoken = g_string_new (NULL);
  self->links = g_ptr_array_new ();
  self->sections = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

GtkWidget *
lek_help_leaf_new (LekHelpBook       *book,
                   const LekHelpPage *page,
                   LekProfile         profile)
{
  LekHelpLeaf *self;
  const char *section = NULL;

  g_return_val_if_fail (book != NULL, NULL);
  g_return_val_if_fail (page != NULL, NULL);

  self = g_object_new (LEK_TYPE_HELP_LEAF, NULL);
  begin_section (self, "", page->title, 1);
  for (guint i = 0; i < page->blocks->len; i++)
    {
      const LekHelpBlock *block = g_ptr_array_index (page->blocks, i);

      if (block->kind != LEK_HELP_HEADING)
        {
          add_block (self, block);
          continue;
        }

      add_held (self, book, page, section);
      begin_section (self, block->id, block->words, block->level);
      section = block->id;
    }
  add_held (self, book, page, section);
  if (section != NULL)
    add_held (self, book, page, NULL);
  add_see_also (self, book, page, profile);
  end_section (self);

  return GTK_WIDGET (self);
}

GtkWidget *
lek_help_leaf_new_found (const char *title,
                         GPtrArray  *pages)
{
  LekHelpLeaf *self;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (pages != NULL, NULL);

  self = g_object_new (LEK_TYPE_HELP_LEAF, NULL);
  begin_section (self, "", title, 2);
  for (guint i = 0; i < pages->len; i++)
    add_link (self, g_ptr_array_index (pages, i));

  return GTK_WIDGET (self);
}

void
lek_help_leaf_enter (LekHelpLeaf *self,
                     const char  *section)
{
  GtkWidget *widget;

  g_return_if_fail (LEK_IS_HELP_LEAF (self));

  widget = g_hash_table_lookup (self->sections, section != NULL ? section : "");
  if (widget == NULL)
    return;

  gtk_widget_grab_focus (widget);
  if (section != NULL)
    lek_scroll_to (widget);
}

gboolean
lek_help_leaf_enter_link (LekHelpLeaf *self,
                          const char  *address)
{
  g_autofree char *id = NULL;

  g_return_val_if_fail (LEK_IS_HELP_LEAF (self), FALSE);
  g_return_val_if_fail (address != NULL, FALSE);

  id = g_strndup (address, strcspn (address, "#"));
  for (guint i = 0; i < self->links->len; i++)
    {
      GtkWidget *link = g_ptr_array_index (self->links, i);

      if (g_str_equal (gtk_link_button_get_uri (GTK_LINK_BUTTON (link)) + strlen (SCHEME), id))
        return gtk_widget_grab_focus (link);
    }

  return FALSE;
}

void
lek_help_leaf_follow (LekHelpLeaf *self)
{
  g_return_if_fail (LEK_IS_HELP_LEAF (self));

  if (self->links->len > 0)
    follow (self, gtk_link_button_get_uri (g_ptr_array_index (self->links, 0)));
}
