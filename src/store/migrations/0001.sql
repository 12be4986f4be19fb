-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The register as it is first released. What may only grow (log, decision,
-- assessment) is guarded by triggers here, so that no program can change it by
-- mistake. Times are seconds since 1970 in UTC; NULL means not known.

CREATE TABLE incident (
  id                INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid              TEXT    NOT NULL UNIQUE,
  year              INTEGER NOT NULL CHECK (year BETWEEN 1 AND 9999),
  serial            INTEGER NOT NULL CHECK (serial > 0),
  number            TEXT    NOT NULL UNIQUE AS (printf ('%04d-%03d', year, serial)) STORED,
  profile           TEXT    NOT NULL,
  procedure_version INTEGER NOT NULL,
  rules_id          TEXT,
  title             TEXT,
  state             TEXT    NOT NULL CHECK (state IN ('open', 'closed', 'archived')),
  example           INTEGER NOT NULL CHECK (example IN (0, 1)),
  created_utc       INTEGER NOT NULL,
  changed_utc       INTEGER NOT NULL,
  known_utc         INTEGER,
  due_utc           INTEGER,
  reported_utc      INTEGER,
  informed_utc      INTEGER,
  closed_utc        INTEGER,
  assessed          INTEGER NOT NULL CHECK (assessed IN (0, 1)),
  risk              TEXT    NOT NULL CHECK (risk IN ('none', 'unlikely', 'present', 'high')),
  ap_need           TEXT    NOT NULL CHECK (ap_need IN ('none', 'recommended', 'duty')),
  people_need       TEXT    NOT NULL CHECK (people_need IN ('none', 'recommended', 'duty')),
  ap_choice         TEXT    NOT NULL CHECK (ap_choice IN ('none', 'yes', 'no')),
  people_choice     TEXT    NOT NULL CHECK (people_choice IN ('none', 'yes', 'no')),
  form_verdict      TEXT    NOT NULL CHECK (form_verdict IN ('open', 'incident', 'serious')),
  n_open            INTEGER NOT NULL,
  next_page         TEXT,
  search            TEXT,

  -- Worked out by the program from the columns above, so that views and orders have an index
  -- of their own (SQLite 3.40 does not read generated columns from an index).
  ap_todo           INTEGER NOT NULL CHECK (ap_todo IN (0, 1)),
  people_todo       INTEGER NOT NULL CHECK (people_todo IN (0, 1)),
  running           INTEGER NOT NULL CHECK (running IN (0, 1)),
  due_key           INTEGER NOT NULL,
  title_key         TEXT    NOT NULL,

  UNIQUE (year, serial)
) STRICT;

-- One for each order and view of the list; each holds all that the list asks for.
CREATE INDEX incident_by_newest   ON incident (created_utc, id, state);
CREATE INDEX incident_by_due      ON incident (due_key, id, state);
CREATE INDEX incident_by_title    ON incident (title_key, id, state);
CREATE INDEX incident_by_number   ON incident (year, serial, id, state);
CREATE INDEX incident_by_state    ON incident (state, created_utc, id);
CREATE INDEX incident_ap_todo     ON incident (ap_todo, created_utc, id);
CREATE INDEX incident_people_todo ON incident (people_todo, created_utc, id);
CREATE INDEX incident_running     ON incident (running, due_key, id);

CREATE TABLE answer (
  incident_id INTEGER NOT NULL REFERENCES incident (id),
  question    TEXT    NOT NULL,
  state       TEXT    NOT NULL
              CHECK (state IN ('known', 'estimated', 'not-yet', 'cannot', 'not-applicable')),
  value       TEXT,
  PRIMARY KEY (incident_id, question)
) STRICT, WITHOUT ROWID;

CREATE TABLE log (
  incident_id        INTEGER NOT NULL REFERENCES incident (id),
  seq                INTEGER NOT NULL,
  written_utc        INTEGER NOT NULL,
  happened_utc       INTEGER NOT NULL,
  happened_date_only INTEGER NOT NULL CHECK (happened_date_only IN (0, 1)),
  happened_estimated INTEGER NOT NULL CHECK (happened_estimated IN (0, 1)),
  kind               TEXT    NOT NULL,
  code               TEXT    NOT NULL,
  subject            TEXT,
  value              TEXT,
  text               TEXT,
  author             TEXT,
  corrects           INTEGER NOT NULL,
  hash               TEXT    NOT NULL CHECK (length (hash) = 64),
  PRIMARY KEY (incident_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE decision (
  incident_id INTEGER NOT NULL REFERENCES incident (id),
  seq         INTEGER NOT NULL,
  about       TEXT    NOT NULL,
  advice      TEXT    NOT NULL,
  choice      TEXT    NOT NULL,
  motive      TEXT,
  author      TEXT,
  decided_utc INTEGER NOT NULL,
  PRIMARY KEY (incident_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE assessment (
  incident_id  INTEGER NOT NULL REFERENCES incident (id),
  seq          INTEGER NOT NULL,
  made_utc     INTEGER NOT NULL,
  rules_id     TEXT,
  risk         TEXT    NOT NULL,
  doubt        INTEGER NOT NULL CHECK (doubt IN (0, 1)),
  ap_need      TEXT    NOT NULL,
  people_need  TEXT    NOT NULL,
  form_verdict TEXT    NOT NULL,
  facts        TEXT,
  changed      TEXT,
  reasons      TEXT,
  unknown      TEXT,
  PRIMARY KEY (incident_id, seq)
) STRICT, WITHOUT ROWID;

-- The words an incident is found by: number, title and search words, folded by
-- the program (lower case, no accents). Apart from the incident, so that the
-- one or two letters the index cannot find are sought through little. The
-- program keeps both in step: a trigger may not reach a virtual table while the
-- schema of the file is not trusted.
CREATE TABLE incident_text (
  id    INTEGER PRIMARY KEY REFERENCES incident (id),
  words TEXT    NOT NULL
) STRICT;

CREATE VIRTUAL TABLE incident_search USING fts5 (
  words,
  content = 'incident_text',
  content_rowid = 'id',
  columnsize = 0,
  tokenize = 'trigram case_sensitive 1'
);

-- A number is given once, and an incident stays.

CREATE TRIGGER incident_stays BEFORE DELETE ON incident
BEGIN
  SELECT RAISE (ABORT, 'an incident is never deleted');
END;

CREATE TRIGGER incident_is_not_replaced BEFORE INSERT ON incident
WHEN EXISTS (SELECT 1 FROM incident
             WHERE id = new.id OR uuid = new.uuid OR (year = new.year AND serial = new.serial))
BEGIN
  SELECT RAISE (ABORT, 'an incident is never replaced');
END;

CREATE TRIGGER incident_keeps_its_name BEFORE UPDATE ON incident
WHEN old.id <> new.id OR old.uuid <> new.uuid OR old.year <> new.year
     OR old.serial <> new.serial OR old.created_utc <> new.created_utc
BEGIN
  SELECT RAISE (ABORT, 'id, uuid, number and creation of an incident never change');
END;

-- What may only grow. The insert triggers hold the numbering and also stop
-- REPLACE, which deletes without asking the delete triggers by default.

CREATE TRIGGER log_grows BEFORE INSERT ON log
WHEN new.seq <> (SELECT coalesce (max (seq), 0) + 1 FROM log WHERE incident_id = new.incident_id)
BEGIN
  SELECT RAISE (ABORT, 'a log line only comes after the last');
END;

CREATE TRIGGER log_is_not_changed BEFORE UPDATE ON log
BEGIN
  SELECT RAISE (ABORT, 'a log line is never changed');
END;

CREATE TRIGGER log_is_not_deleted BEFORE DELETE ON log
BEGIN
  SELECT RAISE (ABORT, 'a log line is never deleted');
END;

CREATE TRIGGER decision_grows BEFORE INSERT ON decision
WHEN new.seq <> (SELECT coalesce (max (seq), 0) + 1 FROM decision
                 WHERE incident_id = new.incident_id)
BEGIN
  SELECT RAISE (ABORT, 'a decision only comes after the last');
END;

CREATE TRIGGER decision_is_not_changed BEFORE UPDATE ON decision
BEGIN
  SELECT RAISE (ABORT, 'a decision is never changed');
END;

CREATE TRIGGER decision_is_not_deleted BEFORE DELETE ON decision
BEGIN
  SELECT RAISE (ABORT, 'a decision is never deleted');
END;

CREATE TRIGGER assessment_grows BEFORE INSERT ON assessment
WHEN new.seq <> (SELECT coalesce (max (seq), 0) + 1 FROM assessment
                 WHERE incident_id = new.incident_id)
BEGIN
  SELECT RAISE (ABORT, 'an assessment only comes after the last');
END;

CREATE TRIGGER assessment_is_not_changed BEFORE UPDATE ON assessment
BEGIN
  SELECT RAISE (ABORT, 'an assessment is never changed');
END;

CREATE TRIGGER assessment_is_not_deleted BEFORE DELETE ON assessment
BEGIN
  SELECT RAISE (ABORT, 'an assessment is never deleted');
END;
