CREATE TABLE held_form (
  id text PRIMARY KEY NOT NULL,
  secret_hash text NOT NULL,
  person_id text,
  path text NOT NULL,
  fields text NOT NULL,
  had_file integer NOT NULL,
  expires_at integer NOT NULL
) STRICT;

CREATE INDEX held_form_by_expiry ON held_form (expires_at);

CREATE TABLE form_draft (
  path text PRIMARY KEY NOT NULL,
  authority_id text NOT NULL,
  school_id text,
  fields text NOT NULL,
  revision integer NOT NULL,
  updated_by text NOT NULL,
  updated_at integer NOT NULL,
  FOREIGN KEY (authority_id) REFERENCES authority(id),
  FOREIGN KEY (school_id) REFERENCES school(id),
  FOREIGN KEY (updated_by) REFERENCES person(id)
) STRICT;

CREATE TABLE form_answer (
  mark text PRIMARY KEY NOT NULL,
  location text,
  claimed_at integer NOT NULL
) STRICT;

CREATE INDEX form_answer_by_claim ON form_answer (claimed_at);

CREATE TABLE upload (
  id text PRIMARY KEY NOT NULL,
  authority_id text NOT NULL,
  school_id text NOT NULL,
  person_id text NOT NULL,
  fingerprint text NOT NULL,
  name text NOT NULL,
  size integer NOT NULL,
  started_at integer NOT NULL,
  file_id text,
  FOREIGN KEY (authority_id) REFERENCES authority(id),
  FOREIGN KEY (school_id) REFERENCES school(id),
  FOREIGN KEY (person_id) REFERENCES person(id),
  FOREIGN KEY (file_id) REFERENCES file(id)
) STRICT;

CREATE UNIQUE INDEX upload_once ON upload (school_id, person_id, fingerprint);

CREATE TABLE upload_part (
  upload_id text NOT NULL,
  number integer NOT NULL,
  PRIMARY KEY(upload_id, number),
  FOREIGN KEY (upload_id) REFERENCES upload(id)
) STRICT;
