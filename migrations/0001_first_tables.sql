-- Instants are epoch milliseconds, days ISO strings; 9007199254740991 in "until" means "now".
CREATE TABLE api_token (
  id text PRIMARY KEY NOT NULL,
  secret_hash text NOT NULL,
  membership_id text NOT NULL,
  name text NOT NULL,
  created_at integer NOT NULL,
  expires_at integer NOT NULL,
  used_at integer,
  revoked_at integer,
  FOREIGN KEY (membership_id) REFERENCES membership(id)
) STRICT;

CREATE UNIQUE INDEX api_token_secret_hash_unique ON api_token (secret_hash);

CREATE TABLE authority (
  id text PRIMARY KEY NOT NULL,
  name text NOT NULL,
  short_name text NOT NULL,
  region text NOT NULL,
  centre_name text NOT NULL,
  time_zone text NOT NULL,
  settings text NOT NULL,
  created_at integer NOT NULL
) STRICT;

CREATE TABLE draft (
  id text PRIMARY KEY NOT NULL,
  form text NOT NULL,
  authority_id text NOT NULL,
  school_id text,
  answers text NOT NULL,
  revision integer NOT NULL,
  file_id text,
  updated_by text NOT NULL,
  updated_at integer NOT NULL,
  submitted_at integer,
  result_id text,
  FOREIGN KEY (authority_id) REFERENCES authority(id),
  FOREIGN KEY (school_id) REFERENCES school(id),
  FOREIGN KEY (file_id) REFERENCES file(id),
  FOREIGN KEY (updated_by) REFERENCES person(id)
) STRICT;

CREATE INDEX draft_by_school ON draft (school_id,submitted_at);

CREATE TABLE evidence (
  id text PRIMARY KEY NOT NULL,
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
  FOREIGN KEY (submission_id) REFERENCES submission(id),
  FOREIGN KEY (file_id) REFERENCES file(id)
) STRICT;

CREATE INDEX evidence_by_submission ON evidence (submission_id);

CREATE TABLE fact (
  id integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  key text NOT NULL,
  kind text NOT NULL,
  authority_id text NOT NULL,
  school_id text,
  subject_id text NOT NULL,
  actor_id text,
  at integer NOT NULL,
  day text NOT NULL,
  payload text NOT NULL
) STRICT;

CREATE UNIQUE INDEX fact_key_unique ON fact (key);
CREATE INDEX fact_by_subject ON fact (subject_id);
CREATE INDEX fact_by_school ON fact (school_id,at);

CREATE TABLE file (
  id text PRIMARY KEY NOT NULL,
  authority_id text NOT NULL,
  school_id text,
  name text NOT NULL,
  media_type text NOT NULL,
  size integer NOT NULL,
  sha256 text NOT NULL,
  uploaded_by text NOT NULL,
  uploaded_at integer NOT NULL,
  FOREIGN KEY (authority_id) REFERENCES authority(id),
  FOREIGN KEY (school_id) REFERENCES school(id),
  FOREIGN KEY (uploaded_by) REFERENCES person(id)
) STRICT;

CREATE INDEX file_by_school ON file (school_id);

CREATE TABLE letter (
  id text PRIMARY KEY NOT NULL,
  key text NOT NULL,
  kind text NOT NULL,
  authority_id text,
  school_id text,
  person_id text,
  to_email text NOT NULL,
  subject text NOT NULL,
  html text NOT NULL,
  body_text text NOT NULL,
  created_at integer NOT NULL,
  state text NOT NULL,
  attempts integer NOT NULL,
  leased_until integer NOT NULL,
  sent_at integer,
  provider_id text,
  error text NOT NULL,
  FOREIGN KEY (person_id) REFERENCES person(id)
) STRICT;

CREATE UNIQUE INDEX letter_key_unique ON letter (key);
CREATE INDEX letter_by_state ON letter (state,leased_until);
CREATE INDEX letter_by_authority ON letter (authority_id,created_at);

CREATE TABLE membership (
  id text PRIMARY KEY NOT NULL,
  person_id text NOT NULL,
  authority_id text NOT NULL,
  school_id text,
  role text NOT NULL,
  since integer NOT NULL,
  until integer NOT NULL,
  FOREIGN KEY (person_id) REFERENCES person(id),
  FOREIGN KEY (authority_id) REFERENCES authority(id),
  FOREIGN KEY (school_id) REFERENCES school(id)
) STRICT;

CREATE INDEX membership_by_person ON membership (person_id,until);
CREATE INDEX membership_by_school ON membership (school_id,until);
CREATE INDEX membership_by_authority ON membership (authority_id,until);
CREATE UNIQUE INDEX membership_once ON membership (person_id,role,authority_id,ifnull(school_id, '')) WHERE until = 9007199254740991;

CREATE TABLE obligation (
  id text PRIMARY KEY NOT NULL,
  authority_id text NOT NULL,
  school_id text NOT NULL,
  requirement_id text NOT NULL,
  created_at integer NOT NULL,
  FOREIGN KEY (authority_id) REFERENCES authority(id),
  FOREIGN KEY (school_id) REFERENCES school(id),
  FOREIGN KEY (requirement_id) REFERENCES requirement(id)
) STRICT;

CREATE INDEX obligation_by_requirement ON obligation (requirement_id);

CREATE TABLE obligation_state (
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
  PRIMARY KEY(obligation_id, since),
  FOREIGN KEY (obligation_id) REFERENCES obligation(id)
) STRICT;

CREATE UNIQUE INDEX obligation_state_now ON obligation_state (obligation_id) WHERE until = 9007199254740991;
CREATE INDEX obligation_state_by_school ON obligation_state (school_id,until,due);
CREATE INDEX obligation_state_by_authority ON obligation_state (authority_id,until);

CREATE TABLE person (
  id text PRIMARY KEY NOT NULL,
  email text NOT NULL,
  name text NOT NULL,
  language text NOT NULL,
  created_at integer NOT NULL
) STRICT;

CREATE UNIQUE INDEX person_email_unique ON person (email);

CREATE TABLE rate_count (
  key text NOT NULL,
  window_start integer NOT NULL,
  count integer NOT NULL,
  PRIMARY KEY(key, window_start)
) STRICT;

CREATE TABLE requirement (
  id text PRIMARY KEY NOT NULL,
  authority_id text NOT NULL,
  school_id text,
  origin text NOT NULL,
  roadmap_id text,
  position integer NOT NULL,
  number text NOT NULL,
  section text NOT NULL,
  stage text NOT NULL,
  activity text NOT NULL,
  text text NOT NULL,
  timing text NOT NULL,
  level text NOT NULL,
  responsible text NOT NULL,
  responsible_text text NOT NULL,
  recipients text NOT NULL,
  result text NOT NULL,
  evidence text NOT NULL,
  assignee_id text,
  created_at integer NOT NULL,
  closed_at integer,
  FOREIGN KEY (authority_id) REFERENCES authority(id),
  FOREIGN KEY (school_id) REFERENCES school(id),
  FOREIGN KEY (roadmap_id) REFERENCES roadmap(id),
  FOREIGN KEY (assignee_id) REFERENCES person(id)
) STRICT;

CREATE INDEX requirement_by_school ON requirement (school_id,closed_at);
CREATE INDEX requirement_by_roadmap ON requirement (roadmap_id);

CREATE TABLE roadmap (
  id text PRIMARY KEY NOT NULL,
  lineage_id text NOT NULL,
  authority_id text NOT NULL,
  school_id text,
  title text NOT NULL,
  level text NOT NULL,
  period_from text NOT NULL,
  period_to text NOT NULL,
  order_number text,
  order_date text,
  version integer NOT NULL,
  file_id text,
  submitted_by text NOT NULL,
  submitted_at integer NOT NULL,
  replaced_at integer,
  FOREIGN KEY (authority_id) REFERENCES authority(id),
  FOREIGN KEY (school_id) REFERENCES school(id),
  FOREIGN KEY (file_id) REFERENCES file(id),
  FOREIGN KEY (submitted_by) REFERENCES person(id)
) STRICT;

CREATE INDEX roadmap_by_school ON roadmap (school_id,submitted_at);
CREATE UNIQUE INDEX roadmap_current ON roadmap (lineage_id) WHERE replaced_at IS NULL;

CREATE TABLE school (
  id text PRIMARY KEY NOT NULL,
  authority_id text NOT NULL,
  name text NOT NULL,
  name_folded text NOT NULL,
  short_name text NOT NULL,
  kind text NOT NULL,
  has_mentees integer NOT NULL,
  site_url text NOT NULL,
  opened_on text,
  closed_on text,
  created_at integer NOT NULL,
  FOREIGN KEY (authority_id) REFERENCES authority(id)
) STRICT;

CREATE UNIQUE INDEX school_by_name ON school (authority_id,name_folded);

CREATE TABLE session (
  id text PRIMARY KEY NOT NULL,
  secret_hash text NOT NULL,
  person_id text NOT NULL,
  device text NOT NULL,
  created_at integer NOT NULL,
  seen_at integer NOT NULL,
  expires_at integer NOT NULL,
  FOREIGN KEY (person_id) REFERENCES person(id)
) STRICT;

CREATE INDEX session_by_person ON session (person_id);

CREATE TABLE sign_in (
  id text PRIMARY KEY NOT NULL,
  person_id text,
  code_hash text NOT NULL,
  link_hash text NOT NULL,
  browser_hash text NOT NULL,
  attempts integer NOT NULL,
  created_at integer NOT NULL,
  expires_at integer NOT NULL,
  used_at integer,
  FOREIGN KEY (person_id) REFERENCES person(id)
) STRICT;

CREATE TABLE submission (
  id text PRIMARY KEY NOT NULL,
  number text NOT NULL,
  authority_id text NOT NULL,
  school_id text NOT NULL,
  submitted_by text NOT NULL,
  submitted_at integer NOT NULL,
  idempotency_key text NOT NULL,
  request_hash text NOT NULL,
  note text NOT NULL,
  reviewed_by text,
  reviewed_at integer,
  comment text NOT NULL,
  FOREIGN KEY (authority_id) REFERENCES authority(id),
  FOREIGN KEY (school_id) REFERENCES school(id),
  FOREIGN KEY (submitted_by) REFERENCES person(id),
  FOREIGN KEY (reviewed_by) REFERENCES person(id)
) STRICT;

CREATE UNIQUE INDEX submission_once ON submission (school_id,idempotency_key);
CREATE UNIQUE INDEX submission_by_number ON submission (authority_id,number);

CREATE TABLE submission_obligation (
  submission_id text NOT NULL,
  obligation_id text NOT NULL,
  PRIMARY KEY(submission_id, obligation_id),
  FOREIGN KEY (submission_id) REFERENCES submission(id),
  FOREIGN KEY (obligation_id) REFERENCES obligation(id)
) STRICT;

CREATE INDEX submission_obligation_by_obligation ON submission_obligation (obligation_id);

CREATE TABLE sequence (
  key text PRIMARY KEY NOT NULL,
  value integer NOT NULL
) STRICT;
