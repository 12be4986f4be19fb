/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. A page is made when it is first asked for.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/incident/lek-documents.h"

#include "ui/ap/lek-ap-page.h"
#include "ui/message/lek-message-page.h"
#include "ui/paper/lek-paper-page.h"
#include "ui/paper/lek-paper-row.h"
#include "ui/paper/lek-reason-view.h"
#include "ui/paper/lek-report-view.h"
#include "ui/parts/lek-words-label.h"

#define LIST "list"

struct _LekDocuments
{
  AdwBin      parent_instance;

  LekSitting *sitting;
  GtkWindow  *ap_window;
  GtkStack   *stack;
  GtkBox     *box;
};

G_DEFINE_FINAL_TYPE (LekDocuments, lek_documents, ADW_TYPE_BIN)

/* Papers by whom they are for; those of the library stand below the ones that the program makes by itself. */
static const struct
{
  const char  *title;
  LekPaperFor  library;      /* LEK_N_PAPER_FOR: none */
  const char  *id;           /* NULL: none */
  const char  *name;
  const char  *about;
} groups[] = {
  { N_("To keep at hand"), LEK_PAPER_FOR_HAND, NULL, NULL, NULL },
  { N_("For the AP"), LEK_N_PAPER_FOR, "ap-sheet", N_("Answers for the form of the AP"),
    N_("Every question of the form with its answer, to copy into the browser.") },
  { N_("For the AP"), LEK_N_PAPER_FOR, "reason", N_("Why the AP is not notified"),
    N_("The facts, the exception, the reason, who and when: for the file when the AP is not notified.") },
  { N_("For the people concerned"), LEK_PAPER_FOR_PEOPLE, "messages", N_("Messages to the people concerned"),
    N_("Letters, e-mails and scripts for the telephone or the door, one for each recipient.") },
  { N_("For others"), LEK_PAPER_FOR_OTHERS, NULL, NULL, NULL },
  { N_("For the file"), LEK_PAPER_FOR_FILE, "report", N_("The report on one page"),
    N_("What happened and what was done about it, step by step. For the file, and to show to an inspector.") },
};

static GtkWindow *
get_window (LekDocuments *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
picked_cb (LekDocuments *self,
           const char   *page_id,
           const char   *question_id)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "incident.go-to", "(ss)", page_id, question_id);
  gtk_window_present (get_window (self));
}

static void
show_ap_sheet (LekDocuments *self)
{
  GtkWidget *page;

  if (self->ap_window != NULL)
    {
      gtk_window_present (self->ap_window);
      return;
    }

  page = lek_ap_page_new (self->sitting);
  g_signal_connect_object (page, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  g_set_weak_pointer (&self->ap_window, lek_ap_page_present (LEK_AP_PAGE (page), get_window (self)));
}

static GtkWidget *
make_page (LekDocuments *self,
           const char   *paper)
{
  LekLibrary *library = lek_case_get_library (lek_sitting_get_case (self->sitting));
  const LekPaperKind *kind = lek_library_get_paper_kind (library, paper);

  if (kind != NULL)
    return lek_paper_page_new (self->sitting, kind);
  if (g_str_equal (paper, "messages"))
    return lek_message_page_new (self->sitting);
  if (g_str_equal (paper, "reason"))
    return lek_reason_view_new (self->sitting);

  return lek_report_view_new (self->sitting);
}

void
lek_documents_show (LekDocuments *self,
                    const char   *paper)
{
  g_return_if_fail (LEK_IS_DOCUMENTS (self));

  if (g_strcmp0 (paper, "ap-sheet") == 0)
    {
      show_ap_sheet (self);
      return;
    }

  if (paper != NULL && gtk_stack_get_child_by_name (self->stack, paper) == NULL)
    gtk_stack_add_named (self->stack, make_page (self, paper), paper);
  gtk_stack_set_visible_child_name (self->stack, paper != NULL ? paper : LIST);
  gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
back_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  lek_documents_show (LEK_DOCUMENTS (widget), NULL);
}

static GtkListBox *
add_group (LekDocuments *self,
           const char   *title)
{
  GtkListBox *list = GTK_LIST_BOX (gtk_list_box_new ());
  GtkWidget *heading = lek_words_label_new (title, "heading");

  gtk_list_box_set_selection_mode (list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  lek_paper_rows_follow (list);
  gtk_widget_set_margin_top (heading, gtk_widget_get_first_child (GTK_WIDGET (self->box)) != NULL ? 10 : 0);
  gtk_box_append (self->box, heading);
  gtk_box_append (self->box, GTK_WIDGET (list));

  return list;
}

static void
add_papers (LekDocuments *self)
{
  GPtrArray *kinds = lek_library_get_paper_kinds (lek_case_get_library (lek_sitting_get_case (self->sitting)));
  GtkListBox *list = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      if (list == NULL || !g_str_equal (groups[i].title, groups[i - 1].title))
        list = add_group (self, gettext (groups[i].title));
      if (groups[i].id != NULL)
        gtk_list_box_append (list, lek_paper_row_new (groups[i].id, gettext (groups[i].name),
                                                      gettext (groups[i].about)));
      for (guint j = 0; j < kinds->len; j++)
        {
          const LekPaperKind *kind = g_ptr_array_index (kinds, j);

          if (kind->group == groups[i].library && kind->needs != LEK_PAPER_NEEDS_NOTHING)
            gtk_list_box_append (list, lek_paper_row_new_for_kind (self->sitting, kind));
        }
    }
}

static void
lek_documents_dispose (GObject *object)
{
  LekDocuments *self = LEK_DOCUMENTS (object);

  if (self->ap_window != NULL)
    gtk_window_destroy (self->ap_window);
  g_clear_weak_pointer (&self->ap_window);
  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (lek_documents_parent_class)->dispose (object);
}

static void
lek_documents_class_init (LekDocumentsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lek_documents_dispose;

  gtk_widget_class_install_action (widget_class, "documents.back", NULL, back_action);
}

static void
lek_documents_init (LekDocuments *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "view-column");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 720);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->box));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);

  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_stack_add_named (self->stack, scroller, LIST);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
}

void
lek_documents_set_sitting (LekDocuments *self,
                           LekSitting   *sitting)
{
  g_return_if_fail (LEK_IS_DOCUMENTS (self));
  g_return_if_fail (LEK_IS_SITTING (sitting));
  g_return_if_fail (self->sitting == NULL);

  self->sitting = g_object_ref (sitting);
  add_papers (self);
}
