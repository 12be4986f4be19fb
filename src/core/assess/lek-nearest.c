/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How alike two sets of facts are, as a sum a person can follow: what
 * happened, to which data, in whose hands, with what protection and effect.
 */

#include "config.h"

#include "core/assess/lek-nearest.h"

#include "core/assess/lek-facts-names.h"

/* What a difference in one fact weighs. Data and count are counted apart. */
static const struct
{
  LekFact fact;
  guint   weight;
} weights[] = {
  { LEK_FACT_NATURE, 12 },
  { LEK_FACT_ENCRYPTED, 12 },
  { LEK_FACT_RECIPIENT, 8 },
  { LEK_FACT_SPECIAL, 8 },
  { LEK_FACT_MISUSE, 8 },
  { LEK_FACT_IS_THREAT, 8 },
  { LEK_FACT_CONFIDENTIALITY, 6 },
  { LEK_FACT_AVAILABILITY, 6 },
  { LEK_FACT_NATIONAL_ID, 6 },
  { LEK_FACT_FINANCIAL_OR_CREDENTIALS, 6 },
  { LEK_FACT_VULNERABLE, 6 },
  { LEK_FACT_MASS, 6 },
  { LEK_FACT_AVAILABILITY_IMPACT, 6 },
  { LEK_FACT_DELETED_OR_RETURNED, 5 },
  { LEK_FACT_TRUSTED, 5 },
  { LEK_FACT_MALICIOUS, 4 },
  { LEK_FACT_EXFILTRATION_EXCLUDED, 4 },
  { LEK_FACT_MINORS, 4 },
  { LEK_FACT_BACKUP, 4 },
  { LEK_FACT_SENSITIVE, 4 },
  { LEK_FACT_ALREADY_PUBLIC, 4 },
  { LEK_FACT_EASE, 3 },
  { LEK_FACT_INTEGRITY, 3 },
  { LEK_FACT_INTEGRITY_IMPACT, 3 },
  { LEK_FACT_SPECIAL_MINOR_INDICATION, 3 },
  { LEK_FACT_READ_BEFORE_RECOVERY, 3 },
  { LEK_FACT_EXFILTRATION_CONFIRMED, 2 },
  { LEK_FACT_RELATION, 2 },
};

/* Natures that are the same kind of accident, so half as different. */
static int
get_nature_family (LekNature nature)
{
  static const int families[] = {
    [LEK_NATURE_RANSOMWARE] = 1, [LEK_NATURE_HACKING] = 1, [LEK_NATURE_PHISHING] = 1,
    [LEK_NATURE_SOCIAL_ENGINEERING] = 1, [LEK_NATURE_INSIDER_MISUSE] = 1,
    [LEK_NATURE_DEVICE_LOST] = 2, [LEK_NATURE_DEVICE_STOLEN] = 2,
    [LEK_NATURE_PAPER_LOST_STOLEN] = 2, [LEK_NATURE_WRONG_RECIPIENT_EMAIL] = 3,
    [LEK_NATURE_WRONG_RECIPIENT_POST] = 3, [LEK_NATURE_WRONG_RECIPIENT_MESSAGE] = 3,
    [LEK_NATURE_CC_INSTEAD_OF_BCC] = 3, [LEK_NATURE_VERBAL_DISCLOSURE] = 3,
    [LEK_NATURE_UNINTENDED_PUBLICATION] = 4, [LEK_NATURE_MISCONFIGURATION] = 4,
    [LEK_NATURE_TECHNICAL_FAILURE] = 5, [LEK_NATURE_DATA_DESTROYED] = 5,
    [LEK_NATURE_OTHER] = 0,
  };

  return families[nature];
}

static guint
count_bits (guint64 bits)
{
  return (guint) __builtin_popcountll (bits);
}

/* 0 when the same kinds of data, 16 when none in common. */
static guint
measure_data (guint64 a,
              guint64 b)
{
  guint all = count_bits (a | b);

  return all == 0 ? 0 : 16 * count_bits (a ^ b) / all;
}

static int
get_order (gint64 count)
{
  int order = 0;

  for (; count >= 10; count /= 10)
    order++;

  return order;
}

/* One for each factor of ten; an unknown number is no difference. */
static guint
measure_count (gint64 a,
               gint64 b)
{
  return a < 0 || b < 0 ? 0 : (guint) ABS (get_order (a) - get_order (b));
}

static guint
measure_fact (const LekFacts *a,
              const LekFacts *b,
              guint           i)
{
  LekFact fact = weights[i].fact;

  if (lek_facts_get_value (a, fact) == lek_facts_get_value (b, fact))
    return 0;
  if (fact == LEK_FACT_NATURE && get_nature_family (a->nature) != 0 &&
      get_nature_family (a->nature) == get_nature_family (b->nature))
    return weights[i].weight / 2;
  if (lek_facts_is_unknown (a, fact) || lek_facts_is_unknown (b, fact))
    return weights[i].weight / 2;

  return weights[i].weight;
}

/* What is farther than @limit is not measured to the end. */
static guint
measure (const LekFacts *a,
         const LekFacts *b,
         guint           limit)
{
  guint distance = measure_data (a->categories, b->categories) + measure_count (a->count, b->count);

  for (guint i = 0; i < G_N_ELEMENTS (weights) && distance <= limit; i++)
    distance += measure_fact (a, b, i);

  return distance;
}

typedef struct
{
  LekExampleCase *example;
  guint           distance;
  guint           index;
} Near;

static gboolean
is_nearer (const Near *one,
           const Near *two)
{
  if (one->distance != two->distance)
    return one->distance < two->distance;
  if (one->example->published != two->example->published)
    return one->example->published;

  return one->index < two->index;
}

/* Keeps the @n nearest, in order. */
static void
insert (GArray     *nearest,
        guint       n,
        const Near *candidate)
{
  guint place = nearest->len;

  while (place > 0 && is_nearer (candidate, &g_array_index (nearest, Near, place - 1)))
    place--;

  g_array_insert_vals (nearest, place, candidate, 1);
  if (nearest->len > n)
    g_array_set_size (nearest, n);
}

GPtrArray *
lek_nearest_cases (GPtrArray      *cases,
                   const LekFacts *facts,
                   guint           n)
{
  g_autoptr(GArray) near = g_array_new (FALSE, FALSE, sizeof (Near));
  GPtrArray *nearest = g_ptr_array_new ();

  g_return_val_if_fail (cases != NULL && facts != NULL, nearest);

  for (guint i = 0; n > 0 && i < cases->len; i++)
    {
      LekExampleCase *example = g_ptr_array_index (cases, i);
      guint limit = near->len < n ? G_MAXUINT : g_array_index (near, Near, n - 1).distance;
      Near candidate = { example, measure (facts, example->facts, limit), i };

      insert (near, n, &candidate);
    }

  for (guint i = 0; i < near->len; i++)
    g_ptr_array_add (nearest, g_array_index (near, Near, i).example);

  return nearest;
}
