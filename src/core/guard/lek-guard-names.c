/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The lists are in lower case and sorted as bytes, so that they
 * can be searched by halving.
 */

#include "config.h"

#include "core/guard/lek-guard-names.h"

#include <stdlib.h>
#include <string.h>

static const char *const first_names[] = {
  "aad", "aaliyah", "aaron", "abdul", "abel", "abigail", "ada", "adam", "ahmed", "aisha", "albert",
  "alex", "alexander", "ali", "alice", "alicia", "amber", "amin", "amina", "amir", "amira", "amy",
  "amélie", "ana", "andrea", "andré", "anja", "anna", "anne", "anneke", "annelies", "annemarie",
  "annie", "anouk", "anton", "antoon", "arie", "arjan", "arjen", "arthur", "aya", "aylin", "ayoub",
  "babette", "bart", "bas", "bastiaan", "beatrix", "ben", "benjamin", "bennie", "berend",
  "bernard", "bert", "bianca", "bilal", "björn", "bo", "boaz", "bob", "boris", "bram", "brandon",
  "britt", "bruno", "caitlin", "camille", "carla", "carlijn", "carlo", "carmen", "caroline", "cas",
  "casper", "cato", "chantal", "charlie", "charlotte", "chris", "christa", "christiaan",
  "christian", "christina", "claudia", "coen", "collin", "cor", "corine", "cornelia", "cornelis",
  "corrie", "daan", "damian", "dani", "daniel", "daniël", "daniëlle", "danny", "david", "davy",
  "dean", "debora", "demi", "denise", "dennis", "dewi", "diana", "dick", "diederik", "dilan",
  "dina", "dirk", "djenna", "dominique", "dorien", "duuk", "dylan", "edwin", "eef", "eliana",
  "elias", "elif", "elin", "eline", "elisa", "elisabeth", "elise", "elisha", "ella", "ellen",
  "elly", "els", "elsa", "emiel", "emilia", "emily", "emir", "emma", "emre", "erica", "erik",
  "esmee", "esmée", "esther", "eva", "evelien", "eveline", "evi", "evy", "faas", "fabian",
  "fardau", "fatima", "fay", "feline", "femke", "fenna", "ferdi", "fien", "fiene", "fleur",
  "floor", "floris", "frank", "frans", "fred", "frederik", "frits", "gerard", "gerda", "gerrit",
  "gerwin", "gijs", "guus", "hanna", "hannah", "hanneke", "hans", "harm", "harrie", "harry",
  "hassan", "heleen", "helena", "hendrik", "henk", "henriëtte", "herman", "hidde", "hugo",
  "ibrahim", "ilse", "imane", "ineke", "inge", "ingrid", "ioana", "irene", "iris", "isa", "isabel",
  "isabella", "ivan", "ivy", "jaap", "jack", "jackie", "jacob", "jade", "jaimy", "james", "jamie",
  "jan", "jana", "janna", "janneke", "jannie", "jantje", "jasmijn", "jason", "jasper", "jay",
  "jayden", "jeanine", "jelle", "jelmer", "jennifer", "jens", "jeroen", "jesse", "jessica", "jet",
  "jill", "jim", "jip", "joanne", "job", "joep", "joes", "joey", "johan", "johanna", "johannes",
  "john", "joke", "jolanda", "jolijn", "jonas", "jonathan", "joop", "joost", "jordy", "joris",
  "josephine", "joshua", "jouke", "joyce", "juan", "judith", "julia", "julian", "julie", "julius",
  "jur", "jurre", "justin", "karel", "karim", "karin", "kasper", "kate", "keano", "kees", "kevin",
  "khadija", "kim", "klaas", "koen", "kyan", "lara", "lars", "laura", "lauren", "laurens", "lea",
  "leanne", "lena", "lenn", "leo", "leon", "leonie", "levi", "lex", "liam", "lianne", "lidia",
  "lieke", "lies", "liesbeth", "lina", "linda", "linde", "lisa", "lisanne", "lise", "liv", "livia",
  "liz", "lize", "loek", "loes", "lois", "lola", "lot", "lotte", "lou", "louis", "louise", "loïs",
  "luc", "luca", "lucas", "lucy", "luka", "lukas", "luna", "luuk", "lynn", "maaike", "maarten",
  "maartje", "mandy", "manon", "marc", "marcel", "marco", "marga", "margriet", "maria", "marianne",
  "marieke", "marije", "marijke", "marijn", "marina", "marion", "mariska", "marit", "mark",
  "marleen", "marlies", "mart", "martijn", "martin", "martine", "mats", "matthijs", "maud",
  "maurits", "max", "maya", "mees", "megan", "mehmet", "meike", "melanie", "melissa", "menno",
  "merel", "mia", "michael", "michel", "michelle", "mieke", "mike", "mila", "milan", "milo",
  "milou", "minke", "mira", "miriam", "mirjam", "mirthe", "mohamed", "mohammad", "mohammed",
  "monique", "morris", "mustafa", "myrthe", "nadia", "naomi", "natasja", "nathan", "nick",
  "nicolaas", "nicole", "niels", "nienke", "nikki", "nina", "noa", "noah", "noor", "nora", "nour",
  "nova", "noé", "nynke", "olaf", "olga", "olivia", "olivier", "omar", "oscar", "otis", "owen",
  "pascal", "patricia", "patrick", "paul", "paula", "paulien", "peter", "petra", "philip", "pien",
  "pieter", "pim", "pleun", "puck", "quinten", "rachid", "raf", "ralph", "ramon", "rebecca",
  "remco", "renske", "rené", "riann", "rianne", "riccardo", "richard", "rick", "rik", "rita",
  "robert", "robin", "roel", "roos", "rosa", "rosalie", "rosanne", "rowan", "ruben", "rutger",
  "ruud", "ryan", "saar", "sabine", "sam", "sami", "samir", "samuel", "sander", "sandra", "sanne",
  "sara", "sarah", "saskia", "sebastiaan", "selma", "sem", "senn", "sep", "sepp", "sharon",
  "siebe", "silke", "silvia", "simon", "simone", "sjoerd", "sofia", "sofie", "sonja", "sophia",
  "sophie", "stan", "stefan", "sten", "stephanie", "steven", "stijn", "suus", "suzan", "suzanne",
  "suze", "sven", "svenja", "sylvia", "tamara", "tanja", "tess", "tessa", "teun", "thea", "theo",
  "thijmen", "thijn", "thijs", "thomas", "tibbe", "tijmen", "tijn", "tim", "timo", "timothy",
  "tobias", "tom", "tommy", "ton", "tristan", "tycho", "valentijn", "valerie", "veerle", "vera",
  "vick", "victor", "vince", "vincent", "vivian", "wahid", "wendy", "wessel", "wiebe", "wil",
  "wilco", "wilhelmina", "willem", "willemijn", "wim", "wout", "wouter", "xander", "xavi", "yara",
  "yasin", "yasmin", "yasmine", "youssef", "yvonne", "zakaria", "zara", "zeynep", "zita", "zoey",
  "zoë",
};

static const char *const no_names[] = {
  "aangifte", "aivd", "amazon", "android", "apple", "april", "asielzoekers", "august",
  "authority", "autoriteit", "avg", "bitlocker", "bluetooth", "brabant", "burgerservicenummer", "canva",
  "christmas", "chrome", "datalek", "december", "drive", "dropbox", "dutch", "easter", "ede",
  "edge", "edpb", "engels", "english", "europa", "europe", "european", "europees", "europese",
  "excel", "facebook", "februari", "february", "filevault", "firefox", "friday", "galaxy",
  "gastouder", "gastouderbureau", "gdpr", "gmail", "google", "hotmail", "huawei", "icloud",
  "instagram", "internet", "ipad", "iphone", "januari", "january", "juli", "july", "june", "juni",
  "konnect", "kvk", "landelijk", "linkedin", "linux", "maandag", "maart", "march", "marketplace",
  "may", "mei", "messenger", "microsoft", "monday", "nederland", "nederlands", "nederlandse",
  "netherlands", "november", "nummer", "october", "office", "oktober", "onedrive", "outlook",
  "pasen", "persoonsgegevens", "philips", "pinksteren", "postnl", "powerpoint", "protection", "register",
  "samsung", "saturday", "september", "signal", "sony", "sunday", "teams", "telegram", "thursday",
  "tiktok", "tuesday", "verordening", "wednesday", "whatsapp", "wifi", "windows", "word", "xiaomi",
  "youtube", "zoom",
};

static int
compare_words (const void *a,
               const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static gboolean
contains (const char *const *list,
          gsize              n,
          const char        *word)
{
  g_autofree char *lower = g_utf8_strdown (word, -1);

  return bsearch (&lower, list, n, sizeof *list, compare_words) != NULL;
}

gboolean
lek_guard_is_first_name (const char *word)
{
  return contains (first_names, G_N_ELEMENTS (first_names), word);
}

/* Of a name of two parts both have a capital. */
static char *
dup_brand (const char *word)
{
  const char *hyphen = strchr (word, '-');

  if (hyphen == NULL || !g_unichar_islower (g_utf8_get_char (hyphen + 1)))
    return g_strdup (word);

  return g_strndup (word, hyphen - word);
}

gboolean
lek_guard_is_no_name (const char *word)
{
  g_autofree char *brand = dup_brand (word);

  return contains (no_names, G_N_ELEMENTS (no_names), brand);
}
