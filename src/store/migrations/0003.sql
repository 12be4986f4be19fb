-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What runs beside the 72 hours: the number that the AP gave, without which its
-- clock is not met, and the follow-up or task that is due first. The program
-- works out the latter for the incidents that have one, after this.

ALTER TABLE incident ADD COLUMN ap_number TEXT;
ALTER TABLE incident ADD COLUMN next_kind TEXT NOT NULL DEFAULT 'none'
  CHECK (next_kind IN ('none', 'supplement', 'reply', 'confirmation', 'task', 'preventive', 'other'));
ALTER TABLE incident ADD COLUMN next_utc INTEGER;
ALTER TABLE incident ADD COLUMN next_what TEXT;

-- When what runs presses; worked out by the program, like the other keys.
ALTER TABLE incident ADD COLUMN running_key INTEGER NOT NULL DEFAULT 9223372036854775807;

UPDATE incident SET ap_number = (SELECT value FROM answer WHERE incident_id = incident.id AND question = 'ap.number');

UPDATE incident SET running = 1
WHERE state = 'open' AND example = 0 AND reported_utc IS NOT NULL AND ap_number IS NULL;

UPDATE incident SET running_key = due_key WHERE running = 1;

DROP INDEX incident_running;
CREATE INDEX incident_running ON incident (running, running_key, id);
