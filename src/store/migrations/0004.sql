-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The preparation: what is asked before anything has happened. It is no
-- incident: it has no number, no log and no advice, and it may be changed and
-- taken away. Every answer has the date on which it was last changed, because an
-- incident proposes it with that date. Nothing refers to it from an incident: what
-- was taken over there is an answer of that incident.

CREATE TABLE preparation (
  question    TEXT    NOT NULL PRIMARY KEY,
  state       TEXT    NOT NULL
              CHECK (state IN ('known', 'estimated', 'not-yet', 'cannot', 'not-applicable')),
  value       TEXT,
  changed_utc INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE preparation_record (
  uuid        TEXT    NOT NULL PRIMARY KEY,
  kind        TEXT    NOT NULL,
  created_utc INTEGER NOT NULL,
  changed_utc INTEGER NOT NULL,
  removed     INTEGER NOT NULL CHECK (removed IN (0, 1)),
  position    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE preparation_field (
  uuid        TEXT    NOT NULL REFERENCES preparation_record (uuid),
  field       TEXT    NOT NULL,
  state       TEXT    NOT NULL
              CHECK (state IN ('known', 'estimated', 'not-yet', 'cannot', 'not-applicable')),
  value       TEXT,
  PRIMARY KEY (uuid, field)
) STRICT, WITHOUT ROWID;
