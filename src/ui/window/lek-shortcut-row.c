/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The only user of GtkShortcutLabel.
 */

#include "config.h"

#include "ui/window/lek-shortcut-row.h"

#include <glib/gi18n-lib.h>

#include "ui/parts/lek-fold-box.h"
#include "ui/parts/lek-words-label.h"

/* With less room for them longer words stand above the keys. */
#define LEAST_CHARS 7

struct _LekShortcutRow
{
  AdwPreferencesRow  parent_instance;

  char              *accelerator;
  char              *spoken;        /* the words and the keys */
  GtkLabel          *words;
  GtkWidget         *keys_box;
};

G_DEFINE_FINAL_TYPE (LekShortcutRow, lek_shortcut_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  PROP_0,
  PROP_ACCELERATOR,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Marks that a screen reader may pass over have a name. */
static char *
describe_key (guint           key,
              GdkModifierType modifiers)
{
  g_autofree char *held = NULL;
  const char *name = NULL;

  if (key == GDK_KEY_comma)
    name = C_("key", "comma");
  else if (key == GDK_KEY_question)
    name = C_("key", "question mark");
  if (name == NULL)
    return gtk_accelerator_get_label (key, modifiers);

  held = gtk_accelerator_get_label (0, modifiers);

  return *held != '\0' ? g_strdup_printf ("%s+%s", held, name) : g_strdup (name);
}

static void
add_spoken (GString    *spoken,
            const char *accelerator)
{
  g_autofree char *words = NULL;
  GdkModifierType modifiers;
  guint key;

  if (!gtk_accelerator_parse (accelerator, &key, &modifiers))
    {
      g_warning ("No key: %s", accelerator);
      return;
    }

  words = describe_key (key, modifiers);
  g_string_append_printf (spoken, ", %s", words);
}

static void
title_changed_cb (LekShortcutRow *self)
{
  g_auto(GStrv) accelerators = g_strsplit (self->accelerator, " ", -1);
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));
  GString *spoken = g_string_new (title);

  gtk_label_set_label (self->words, title);
  gtk_label_set_width_chars (self->words, MIN (g_utf8_strlen (title, -1), LEAST_CHARS));
  for (guint i = 0; accelerators[i] != NULL; i++)
    add_spoken (spoken, accelerators[i]);
  g_free (self->spoken);
  self->spoken = g_string_free (spoken, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->spoken, -1);
}

static void
add_keys (LekShortcutRow *self)
{
  g_auto(GStrv) accelerators = g_strsplit (self->accelerator, " ", -1);

  for (guint i = 0; accelerators[i] != NULL; i++)
    {
      GtkWidget *keys = gtk_shortcut_label_new (accelerators[i]);

      gtk_widget_set_halign (keys, GTK_ALIGN_END);
      gtk_box_append (GTK_BOX (self->keys_box), keys);
    }
}

static void
lek_shortcut_row_constructed (GObject *object)
{
  LekShortcutRow *self = LEK_SHORTCUT_ROW (object);

  G_OBJECT_CLASS (lek_shortcut_row_parent_class)->constructed (object);

  add_keys (self);
  g_signal_connect (self, "notify::title", G_CALLBACK (title_changed_cb), NULL);
  title_changed_cb (self);
}

static void
lek_shortcut_row_finalize (GObject *object)
{
  LekShortcutRow *self = LEK_SHORTCUT_ROW (object);

  g_clear_pointer (&self->accelerator, g_free);
  g_clear_pointer (&self->spoken, g_free);

  G_OBJECT_CLASS (lek_shortcut_row_parent_class)->finalize (object);
}

static void
lek_shortcut_row_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  if (prop_id == PROP_ACCELERATOR)
    g_value_set_string (value, LEK_SHORTCUT_ROW (object)->accelerator);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lek_shortcut_row_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  if (prop_id == PROP_ACCELERATOR)
    LEK_SHORTCUT_ROW (object)->accelerator = g_value_dup_string (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lek_shortcut_row_class_init (LekShortcutRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = lek_shortcut_row_constructed;
  object_class->finalize = lek_shortcut_row_finalize;
  object_class->get_property = lek_shortcut_row_get_property;
  object_class->set_property = lek_shortcut_row_set_property;

  properties[PROP_ACCELERATOR] =
    g_param_spec_string ("accelerator", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lek_shortcut_row_init (LekShortcutRow *self)
{
  GtkWidget *line = lek_fold_box_new (12);
  GtkWidget *words = lek_words_label_new ("", NULL);

  self->words = GTK_LABEL (words);
  self->keys_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_valign (self->keys_box, GTK_ALIGN_CENTER);

  lek_fold_box_append (LEK_FOLD_BOX (line), words);
  lek_fold_box_append (LEK_FOLD_BOX (line), self->keys_box);
  gtk_widget_add_css_class (line, "shortcut-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), line);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
}

gboolean
lek_shortcut_row_has (LekShortcutRow *self,
                      const char     *part)
{
  g_autofree char *folded_part = NULL;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (LEK_IS_SHORTCUT_ROW (self), FALSE);
  g_return_val_if_fail (part != NULL, FALSE);

  folded_part = g_utf8_casefold (part, -1);
  folded = g_utf8_casefold (self->spoken, -1);

  return strstr (folded, folded_part) != NULL;
}
