/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header.
 */

#include "config.h"

#include "ui/incident/lek-sitting.h"

struct _LekSitting
{
  GObject      parent_instance;

  LekRegister *reg;
  LekCase     *case_;
};

G_DEFINE_FINAL_TYPE (LekSitting, lek_sitting, G_TYPE_OBJECT)

static void
lek_sitting_dispose (GObject *object)
{
  LekSitting *self = LEK_SITTING (object);

  g_clear_object (&self->case_);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (lek_sitting_parent_class)->dispose (object);
}

static void
lek_sitting_class_init (LekSittingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lek_sitting_dispose;
}

static void
lek_sitting_init (LekSitting *self)
{
}

LekSitting *
lek_sitting_new (LekRegister *reg,
                 LekCase     *case_)
{
  LekSitting *self;

  g_return_val_if_fail (LEK_IS_REGISTER (reg), NULL);
  g_return_val_if_fail (LEK_IS_CASE (case_), NULL);

  self = g_object_new (LEK_TYPE_SITTING, NULL);
  self->reg = g_object_ref (reg);
  self->case_ = g_object_ref (case_);

  return self;
}

LekRegister *
lek_sitting_get_register (LekSitting *self)
{
  g_return_val_if_fail (LEK_IS_SITTING (self), NULL);

  return self->reg;
}

LekCase *
lek_sitting_get_case (LekSitting *self)
{
  g_return_val_if_fail (LEK_IS_SITTING (self), NULL);

  return self->case_;
}

/* An incident keeps its procedure, and so its je or u, also when another was chosen for new ones. */
LekVoice
lek_sitting_get_voice (LekSitting *self)
{
  LekVoice voice;

  g_return_val_if_fail (LEK_IS_SITTING (self), LEK_VOICE_EN);

  voice = lek_preferences_get_voice (lek_register_get_preferences (self->reg));

  return voice == LEK_VOICE_EN ? voice : lek_profile_get_dutch (lek_case_get_summary (self->case_)->profile);
}

gint64
lek_sitting_get_now (LekSitting *self)
{
  g_return_val_if_fail (LEK_IS_SITTING (self), 0);

  return lek_clock_now (lek_register_get_clock (self->reg));
}

const char *
lek_sitting_read (LekSitting    *self,
                  const LekText *text)
{
  g_return_val_if_fail (LEK_IS_SITTING (self), "");

  return lek_text_get (text, lek_sitting_get_voice (self));
}

const char *
lek_sitting_read_id (LekSitting *self,
                     const char *id)
{
  const LekText *text;

  g_return_val_if_fail (LEK_IS_SITTING (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  text = lek_library_get_text (lek_case_get_library (self->case_), id);

  return text != NULL ? lek_sitting_read (self, text) : NULL;
}
