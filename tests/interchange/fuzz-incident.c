/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Throws damaged incidents at the reader. It must never crash, and say
 * either what it read or where the fault is; what it reads can be written and
 * read again.
 *
 * In the tests it changes the sample at random from a fixed seed:
 *   fuzz-incident SAMPLE.json [ROUNDS]
 * For a long search, with the reader compiled in and the sample as the corpus:
 *   clang -DLEK_LIBFUZZER -fsanitize=fuzzer,address,undefined …
 */

#include "config.h"

#include "interchange/lek-incident-json.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "incident-sample.h"

int LLVMFuzzerTestOneInput (const unsigned char *data,
                            size_t               size);

int
LLVMFuzzerTestOneInput (const unsigned char *data,
                        size_t               size)
{
  static LekLibrary *library = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(LekIncident) incident = NULL;
  g_autoptr(LekIncident) again = NULL;
  g_autofree char *json = NULL;

  if (library == NULL)
    library = sample_library ();

  incident = lek_incident_from_json (library, (const char *) data, (gssize) size, &error);
  if (incident == NULL)
    {
      if (error == NULL || !g_str_has_prefix (error->message, "$"))
        abort ();
      return 0;
    }

  json = lek_incident_to_json (incident, 0);
  again = lek_incident_from_json (library, json, -1, NULL);
  if (again == NULL)
    abort ();

  return 0;
}

#ifndef LEK_LIBFUZZER

/* What often breaks a reader. */
static const char *const bits[] = {
  "\"", "\\", "{", "}", "[", "]", ",", ":", "null", "true", "-1", "0", "9223372036854775808", "1e999", "\\u0000",
  "\\ud800", "\xff", "\xc3", "\x1f", "\n", "\"seq\"", "\"log\"", "\"incident\"", "2026", "[[[[[[[[", "/*", "''",
};

static void
change (GString *text,
        GRand   *random)
{
  gsize at = g_rand_int_range (random, 0, (gint32) text->len);
  gsize wanted = g_rand_int_range (random, 1, 40);
  gsize length = MIN (wanted, text->len - at);
  const char *bit = bits[g_rand_int_range (random, 0, G_N_ELEMENTS (bits))];

  switch (g_rand_int_range (random, 0, 5))
    {
    case 0:
      text->str[at] = (char) g_rand_int_range (random, 1, 256);
      break;

    case 1:
      g_string_erase (text, at, length);
      break;

    case 2:
      g_string_insert (text, at, bit);
      break;

    case 3:
      g_string_overwrite (text, at, bit);
      break;

    default:
      {
        g_autofree char *piece = g_strndup (text->str + at, length);

        g_string_insert (text, g_rand_int_range (random, 0, (gint32) text->len), piece);
      }
      break;
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GRand) random = g_rand_new_with_seed (20261121);
  g_autofree char *sample = NULL;
  int rounds = argc > 2 ? atoi (argv[2]) : 20000;

  if (argc < 2 || !g_file_get_contents (argv[1], &sample, NULL, NULL))
    return 2;

  for (int i = 0; i < rounds; i++)
    {
      g_autoptr(GString) text = g_string_new (sample);
      int changes = g_rand_int_range (random, 1, 4);

      for (int j = 0; j < changes && text->len > 0; j++)
        change (text, random);
      LLVMFuzzerTestOneInput ((const unsigned char *) text->str, text->len);
    }

  printf ("%d damaged files: none did harm\n", rounds);

  return 0;
}

#endif
