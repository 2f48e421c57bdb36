CREATE TABLE school_calendar (
  authority_id text NOT NULL,
  year integer NOT NULL,
  revision integer NOT NULL,
  content text NOT NULL,
  changed_by text NOT NULL,
  changed_at integer NOT NULL,
  PRIMARY KEY(authority_id, year, revision),
  FOREIGN KEY (authority_id) REFERENCES authority(id),
  FOREIGN KEY (changed_by) REFERENCES person(id)
) STRICT;

CREATE TABLE calendar_feed (
  id text PRIMARY KEY NOT NULL,
  secret_hash text NOT NULL,
  person_id text NOT NULL,
  scope text NOT NULL,
  authority_id text,
  school_id text,
  created_at integer NOT NULL,
  used_at integer,
  revoked_at integer,
  FOREIGN KEY (person_id) REFERENCES person(id),
  FOREIGN KEY (authority_id) REFERENCES authority(id),
  FOREIGN KEY (school_id) REFERENCES school(id)
) STRICT;

CREATE UNIQUE INDEX calendar_feed_secret_hash_unique ON calendar_feed (secret_hash);
CREATE INDEX calendar_feed_by_person ON calendar_feed (person_id);
