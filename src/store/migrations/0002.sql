-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Lists of things inside an incident: tasks, people, recipients, notifications.
-- What a kind of record holds is the program's data, so a field is a row. A
-- record that was removed stays, so that it can be put back.

CREATE TABLE record (
  incident_id INTEGER NOT NULL REFERENCES incident (id),
  uuid        TEXT    NOT NULL,
  kind        TEXT    NOT NULL,
  created_utc INTEGER NOT NULL,
  changed_utc INTEGER NOT NULL,
  removed     INTEGER NOT NULL CHECK (removed IN (0, 1)),
  kept_out    INTEGER NOT NULL CHECK (kept_out IN (0, 1)),
  position    INTEGER NOT NULL,
  PRIMARY KEY (incident_id, uuid)
) STRICT, WITHOUT ROWID;

CREATE TABLE record_field (
  incident_id INTEGER NOT NULL,
  uuid        TEXT    NOT NULL,
  field       TEXT    NOT NULL,
  state       TEXT    NOT NULL
              CHECK (state IN ('known', 'estimated', 'not-yet', 'cannot', 'not-applicable')),
  value       TEXT,
  PRIMARY KEY (incident_id, uuid, field),
  FOREIGN KEY (incident_id, uuid) REFERENCES record (incident_id, uuid)
) STRICT, WITHOUT ROWID;
