-- `topic` is what the letter may be stopped by: null where it may not be.
ALTER TABLE letter ADD COLUMN written_at integer;
ALTER TABLE letter ADD COLUMN preview text NOT NULL DEFAULT '';
ALTER TABLE letter ADD COLUMN not_before integer NOT NULL DEFAULT 0;
ALTER TABLE letter ADD COLUMN topic text;
ALTER TABLE letter ADD COLUMN unsubscribe_token text;
ALTER TABLE letter ADD COLUMN batch_id text;
ALTER TABLE letter ADD COLUMN tried_at integer;

CREATE INDEX letter_by_person ON letter (person_id,created_at);
CREATE INDEX letter_by_batch ON letter (batch_id) WHERE batch_id IS NOT NULL;
CREATE INDEX letter_by_provider ON letter (provider_id) WHERE provider_id IS NOT NULL;
CREATE UNIQUE INDEX letter_by_unsubscribe_token ON letter (unsubscribe_token) WHERE unsubscribe_token IS NOT NULL;
CREATE INDEX letter_by_outcome ON letter (authority_id,state,created_at);

CREATE TABLE letter_event (
  id text PRIMARY KEY NOT NULL,
  letter_id text NOT NULL,
  kind text NOT NULL,
  at integer NOT NULL,
  detail text NOT NULL,
  FOREIGN KEY (letter_id) REFERENCES letter(id)
) STRICT;

CREATE INDEX letter_event_by_letter ON letter_event (letter_id,at);

CREATE TABLE letter_preference (
  person_id text PRIMARY KEY NOT NULL,
  wants_digest integer NOT NULL,
  wants_reminders integer NOT NULL,
  reminder_days text,
  is_plain_text integer NOT NULL,
  changed_at integer NOT NULL,
  FOREIGN KEY (person_id) REFERENCES person(id)
) STRICT;

CREATE TABLE address_state (
  email text PRIMARY KEY NOT NULL,
  hard_bounces integer NOT NULL,
  blocked_at integer,
  reason text NOT NULL,
  changed_at integer NOT NULL
) STRICT;

CREATE TABLE letter_about (
  letter_id text NOT NULL,
  subject_id text NOT NULL,
  step text NOT NULL,
  PRIMARY KEY(letter_id, subject_id, step),
  FOREIGN KEY (letter_id) REFERENCES letter(id)
) STRICT;

CREATE INDEX letter_about_by_subject ON letter_about (subject_id);

CREATE TABLE chase_step (
  obligation_id text NOT NULL,
  step text NOT NULL,
  due text NOT NULL,
  known_on text NOT NULL,
  outcome text NOT NULL,
  day text NOT NULL,
  at integer NOT NULL,
  PRIMARY KEY(obligation_id, step, due, known_on),
  FOREIGN KEY (obligation_id) REFERENCES obligation(id)
) STRICT;

-- Day '' is: to be looked at as soon as letters may leave.
CREATE TABLE chase_queue (
  obligation_id text PRIMARY KEY NOT NULL,
  authority_id text NOT NULL,
  school_id text NOT NULL,
  next_on text NOT NULL,
  FOREIGN KEY (obligation_id) REFERENCES obligation(id)
) STRICT;

CREATE INDEX chase_queue_by_day ON chase_queue (authority_id,next_on,school_id);

-- How far the facts have been read: the audit log is the queue.
CREATE TABLE fact_reader (
  name text PRIMARY KEY NOT NULL,
  fact_id integer NOT NULL
) STRICT;

CREATE TABLE letter_turn (
  authority_id text PRIMARY KEY NOT NULL,
  turn integer NOT NULL,
  digest_week text NOT NULL,
  FOREIGN KEY (authority_id) REFERENCES authority(id)
) STRICT;

CREATE INDEX obligation_state_unsettled ON obligation_state (school_id,until,due) WHERE until = 9007199254740991 AND phase IN ('expected', 'returned');
CREATE INDEX obligation_state_waiting ON obligation_state (authority_id,until) WHERE until = 9007199254740991 AND (phase = 'submitted' OR is_waiver_asked = 1);
