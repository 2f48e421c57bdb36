-- What a token may be used for: a JSON list, or null for all that its role may do.
ALTER TABLE api_token ADD COLUMN scopes text;
ALTER TABLE api_token ADD COLUMN created_by text REFERENCES person(id);

CREATE INDEX api_token_by_membership ON api_token (membership_id);

CREATE TABLE remark (
  id text PRIMARY KEY NOT NULL,
  authority_id text NOT NULL,
  body text NOT NULL,
  created_by text NOT NULL,
  created_at integer NOT NULL,
  removed_at integer,
  FOREIGN KEY (authority_id) REFERENCES authority(id),
  FOREIGN KEY (created_by) REFERENCES person(id)
) STRICT;

CREATE UNIQUE INDEX remark_once ON remark (authority_id, body) WHERE removed_at IS NULL;

CREATE INDEX requirement_by_authority ON requirement (authority_id, origin, created_at) WHERE school_id IS NULL;

CREATE TABLE practice (
  id text PRIMARY KEY NOT NULL,
  authority_id text NOT NULL,
  school_id text NOT NULL,
  title text NOT NULL,
  form text NOT NULL,
  audience text NOT NULL,
  content text NOT NULL,
  result text NOT NULL,
  url text NOT NULL,
  submitted_by text NOT NULL,
  submitted_at integer NOT NULL,
  withdrawn_at integer,
  FOREIGN KEY (authority_id) REFERENCES authority(id),
  FOREIGN KEY (school_id) REFERENCES school(id),
  FOREIGN KEY (submitted_by) REFERENCES person(id)
) STRICT;

CREATE INDEX practice_by_authority ON practice (authority_id, submitted_at);

CREATE TABLE practice_score (
  practice_id text NOT NULL,
  expert_id text NOT NULL,
  marks text NOT NULL,
  comment text NOT NULL,
  scored_at integer NOT NULL,
  PRIMARY KEY(practice_id, expert_id),
  FOREIGN KEY (practice_id) REFERENCES practice(id),
  FOREIGN KEY (expert_id) REFERENCES person(id)
) STRICT;

CREATE TABLE webhook (
  id text PRIMARY KEY NOT NULL,
  authority_id text NOT NULL,
  url text NOT NULL,
  events text NOT NULL,
  secret text NOT NULL,
  created_by text NOT NULL,
  created_at integer NOT NULL,
  overdue_until text NOT NULL,
  removed_at integer,
  FOREIGN KEY (authority_id) REFERENCES authority(id),
  FOREIGN KEY (created_by) REFERENCES person(id)
) STRICT;

CREATE INDEX webhook_by_authority ON webhook (authority_id, removed_at);

CREATE TABLE webhook_delivery (
  id text PRIMARY KEY NOT NULL,
  webhook_id text NOT NULL,
  event text NOT NULL,
  event_key text NOT NULL,
  payload text NOT NULL,
  created_at integer NOT NULL,
  state text NOT NULL,
  attempts integer NOT NULL,
  next_at integer NOT NULL,
  answered integer,
  error text NOT NULL,
  delivered_at integer,
  FOREIGN KEY (webhook_id) REFERENCES webhook(id)
) STRICT;

CREATE UNIQUE INDEX webhook_delivery_once ON webhook_delivery (webhook_id, event_key);
CREATE INDEX webhook_delivery_by_state ON webhook_delivery (state, next_at);

-- The authority that may see the totals of every authority of a region.
CREATE TABLE region_centre (
  authority_id text PRIMARY KEY NOT NULL,
  region text NOT NULL,
  since integer NOT NULL,
  FOREIGN KEY (authority_id) REFERENCES authority(id)
) STRICT;
