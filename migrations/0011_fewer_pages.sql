-- A submission changes 26 pages of the database instead of 45: what it writes stands in fewer trees.

-- Changes of the counts wait here, day by day, until they are added to the blocks of `tally`: by the hourly tick, or at
-- once where there are many. Whoever reads the counts adds them up.
CREATE TABLE tally_step (
  scope text NOT NULL,
  day integer NOT NULL,
  schools integer NOT NULL,
  on_time integer NOT NULL,
  late integer NOT NULL,
  overdue integer NOT NULL,
  returned integer NOT NULL,
  accepted integer NOT NULL,
  waived integer NOT NULL,
  ahead integer NOT NULL,
  PRIMARY KEY (scope, day)
) STRICT, WITHOUT ROWID;

-- Rows stand in their primary key, and what is owed now has one index instead of three.
CREATE TABLE new_obligation_state (
  obligation_id text NOT NULL,
  since integer NOT NULL,
  until integer NOT NULL,
  authority_id text NOT NULL,
  school_id text NOT NULL,
  requirement_id text NOT NULL,
  phase text NOT NULL,
  window_from text,
  due text NOT NULL,
  first_due text NOT NULL,
  filed_on text,
  is_late integer NOT NULL,
  is_waiver_asked integer NOT NULL,
  submission_id text,
  PRIMARY KEY (obligation_id, since),
  FOREIGN KEY (obligation_id) REFERENCES obligation(id)
) STRICT, WITHOUT ROWID;
INSERT INTO new_obligation_state SELECT
  obligation_id, since, until, authority_id, school_id, requirement_id, phase, window_from, due, first_due, filed_on,
  is_late, is_waiver_asked, submission_id
FROM obligation_state ORDER BY obligation_id, since;
DROP TABLE obligation_state;
ALTER TABLE new_obligation_state RENAME TO obligation_state;
CREATE UNIQUE INDEX obligation_state_now ON obligation_state (obligation_id) WHERE until = 9007199254740991;
CREATE INDEX obligation_state_by_school ON obligation_state
  (school_id, until, due, since, phase, is_late, requirement_id, obligation_id, window_from, filed_on);
CREATE INDEX obligation_state_by_authority ON obligation_state
  (authority_id, due, obligation_id, until, since, phase, is_late, requirement_id, school_id);
CREATE INDEX obligation_state_unsettled ON obligation_state (school_id, until, due)
  WHERE until = 9007199254740991 AND phase IN ('expected', 'returned');
CREATE INDEX obligation_state_waiting ON obligation_state (authority_id, until)
  WHERE until = 9007199254740991 AND (phase = 'submitted' OR is_waiver_asked = 1);

CREATE TABLE new_submission_obligation (
  submission_id text NOT NULL,
  obligation_id text NOT NULL,
  PRIMARY KEY (submission_id, obligation_id),
  FOREIGN KEY (submission_id) REFERENCES submission(id),
  FOREIGN KEY (obligation_id) REFERENCES obligation(id)
) STRICT, WITHOUT ROWID;
INSERT INTO new_submission_obligation SELECT submission_id, obligation_id FROM submission_obligation;
DROP TABLE submission_obligation;
ALTER TABLE new_submission_obligation RENAME TO submission_obligation;
CREATE INDEX submission_obligation_by_obligation ON submission_obligation (obligation_id);

-- Evidence is only ever asked for by its submission.
CREATE TABLE new_evidence (
  id text NOT NULL,
  submission_id text NOT NULL,
  type text NOT NULL,
  kind text NOT NULL,
  title text NOT NULL,
  document_number text NOT NULL,
  document_date text,
  file_id text,
  url text,
  held_on text,
  participants integer,
  added_at integer NOT NULL,
  replaced_at integer,
  PRIMARY KEY (submission_id, id),
  FOREIGN KEY (submission_id) REFERENCES submission(id),
  FOREIGN KEY (file_id) REFERENCES file(id)
) STRICT, WITHOUT ROWID;
INSERT INTO new_evidence SELECT
  id, submission_id, type, kind, title, document_number, document_date, file_id, url, held_on, participants, added_at,
  replaced_at
FROM evidence;
DROP TABLE evidence;
ALTER TABLE new_evidence RENAME TO evidence;
CREATE INDEX evidence_by_link ON evidence (url) WHERE type = 'link' AND replaced_at IS NULL;
CREATE TRIGGER link_comes AFTER INSERT ON evidence WHEN NEW.type = 'link' AND NEW.url IS NOT NULL BEGIN
  INSERT INTO link_check (url, next_at) VALUES (NEW.url, NEW.added_at) ON CONFLICT DO NOTHING;
END;

-- Facts are never deleted, so their numbers only grow; a fact that happens once has no key.
CREATE TABLE new_fact (
  id integer PRIMARY KEY NOT NULL,
  key text,
  kind text NOT NULL,
  authority_id text NOT NULL,
  school_id text,
  subject_id text NOT NULL,
  actor_id text,
  at integer NOT NULL,
  day text NOT NULL,
  payload text NOT NULL
) STRICT;
INSERT INTO new_fact SELECT id, key, kind, authority_id, school_id, subject_id, actor_id, at, day, payload
FROM fact ORDER BY id;
DROP TABLE fact;
ALTER TABLE new_fact RENAME TO fact;
CREATE UNIQUE INDEX fact_by_key ON fact (key) WHERE key IS NOT NULL;
CREATE INDEX fact_by_subject ON fact (subject_id);
CREATE INDEX fact_by_school ON fact (school_id, at);
CREATE INDEX fact_of_publishing ON fact (authority_id, id)
  WHERE kind IN ('publication.recorded', 'consent.signed', 'consent.revoked', 'consent.taken-down');

-- What is always written together is one statement: each costs D1 as much as the rows it writes.

-- Something due on `least_due` came or went: where nothing older is owed, the oldest is looked for again.
CREATE VIEW standing_turn AS SELECT school_id, since AS day_number, oldest_due AS least_due FROM school_standing;
CREATE TRIGGER standing_turns INSTEAD OF INSERT ON standing_turn
WHEN (SELECT oldest_due FROM school_standing WHERE school_id = NEW.school_id) >= NEW.least_due BEGIN
  UPDATE school_standing SET since = max(since, NEW.day_number), oldest_due = coalesce((
    SELECT min(due) FROM obligation_state
    WHERE school_id = NEW.school_id AND phase = 'expected' AND until = 9007199254740991 AND phase IN ('expected', 'returned')
  ), '9999-12-31')
  WHERE school_id = NEW.school_id AND oldest_due <> coalesce((
    SELECT min(due) FROM obligation_state
    WHERE school_id = NEW.school_id AND phase = 'expected' AND until = 9007199254740991 AND phase IN ('expected', 'returned')
  ), '9999-12-31');
END;

-- A state that follows another one, which began at `follows` and ends where this one begins.
CREATE VIEW obligation_turn AS SELECT
  obligation_id, since, until, authority_id, school_id, requirement_id, phase, window_from, due, first_due, filed_on,
  is_late, is_waiver_asked, submission_id, since AS follows, 0 AS day_number, due AS least_due
FROM obligation_state;
CREATE TRIGGER obligation_turns INSTEAD OF INSERT ON obligation_turn BEGIN
  UPDATE obligation_state SET until = NEW.since WHERE obligation_id = NEW.obligation_id AND since = NEW.follows;
  INSERT INTO obligation_state (
    obligation_id, since, until, authority_id, school_id, requirement_id, phase, window_from, due, first_due, filed_on,
    is_late, is_waiver_asked, submission_id
  ) VALUES (
    NEW.obligation_id, NEW.since, NEW.until, NEW.authority_id, NEW.school_id, NEW.requirement_id, NEW.phase,
    NEW.window_from, NEW.due, NEW.first_due, NEW.filed_on, NEW.is_late, NEW.is_waiver_asked, NEW.submission_id
  );
  INSERT INTO standing_turn (school_id, day_number, least_due) VALUES (NEW.school_id, NEW.day_number, NEW.least_due);
END;

-- A submission as it is first sent: with a piece of evidence, and a JSON array of the obligations it proves.
CREATE VIEW filing AS SELECT
  submission.id, number, authority_id, school_id, submitted_by, submitted_at, idempotency_key, request_hash, note,
  evidence.id AS evidence_id, type, kind, title, document_number, document_date, file_id, url, held_on, participants,
  '[]' AS obligations
FROM submission JOIN evidence ON evidence.submission_id = submission.id;
CREATE TRIGGER filing_comes INSTEAD OF INSERT ON filing BEGIN
  INSERT INTO submission (
    id, number, authority_id, school_id, submitted_by, submitted_at, idempotency_key, request_hash, note, comment
  ) VALUES (
    NEW.id, NEW.number, NEW.authority_id, NEW.school_id, NEW.submitted_by, NEW.submitted_at, NEW.idempotency_key,
    NEW.request_hash, NEW.note, ''
  );
  INSERT INTO evidence (
    id, submission_id, type, kind, title, document_number, document_date, file_id, url, held_on, participants, added_at
  ) VALUES (
    NEW.evidence_id, NEW.id, NEW.type, NEW.kind, NEW.title, NEW.document_number, NEW.document_date, NEW.file_id, NEW.url,
    NEW.held_on, NEW.participants, NEW.submitted_at
  );
  INSERT INTO submission_obligation (submission_id, obligation_id) SELECT NEW.id, value FROM json_each(NEW.obligations);
END;
