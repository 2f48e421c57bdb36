ALTER TABLE file ADD COLUMN is_internal integer NOT NULL DEFAULT 0;

CREATE TABLE participant (
  id text PRIMARY KEY NOT NULL,
  authority_id text NOT NULL,
  school_id text NOT NULL,
  kind text NOT NULL,
  is_mentor integer NOT NULL,
  is_mentee integer NOT NULL,
  name text NOT NULL,
  post text NOT NULL,
  class_level text NOT NULL,
  is_adult integer NOT NULL,
  works_since text,
  is_under_age_limit integer NOT NULL,
  competences text NOT NULL,
  interests text NOT NULL,
  availability text NOT NULL,
  most_mentees integer,
  request text NOT NULL,
  difficulties text NOT NULL,
  entered_on text NOT NULL,
  checked_on text NOT NULL,
  supported_on text,
  amendment_exemption text NOT NULL,
  closed_on text,
  erased_on text,
  FOREIGN KEY (authority_id) REFERENCES authority(id),
  FOREIGN KEY (school_id) REFERENCES school(id)
) STRICT;

CREATE INDEX participant_by_school ON participant (school_id,closed_on);
CREATE INDEX participant_by_authority ON participant (authority_id);

CREATE TABLE register_check (
  school_id text NOT NULL,
  register text NOT NULL,
  authority_id text NOT NULL,
  checked_on text NOT NULL,
  checked_by text NOT NULL,
  PRIMARY KEY(school_id, register),
  FOREIGN KEY (school_id) REFERENCES school(id),
  FOREIGN KEY (checked_by) REFERENCES person(id)
) STRICT;

CREATE TABLE signed_order (
  id text PRIMARY KEY NOT NULL,
  authority_id text NOT NULL,
  school_id text NOT NULL,
  kind text NOT NULL,
  number text NOT NULL,
  signed_on text NOT NULL,
  file_id text,
  person_id text,
  entered_by text NOT NULL,
  entered_at integer NOT NULL,
  FOREIGN KEY (school_id) REFERENCES school(id),
  FOREIGN KEY (file_id) REFERENCES file(id),
  FOREIGN KEY (person_id) REFERENCES person(id),
  FOREIGN KEY (entered_by) REFERENCES person(id)
) STRICT;

CREATE UNIQUE INDEX signed_order_once ON signed_order (school_id,kind,number,signed_on);

CREATE TABLE mentorship (
  id text PRIMARY KEY NOT NULL,
  authority_id text NOT NULL,
  school_id text NOT NULL,
  form text NOT NULL,
  kinds text NOT NULL,
  role_model text NOT NULL,
  direction text NOT NULL,
  reverse_direction text NOT NULL,
  basis_profile integer NOT NULL,
  basis_interest integer NOT NULL,
  proposed_on text NOT NULL,
  start_on text NOT NULL,
  end_planned text NOT NULL,
  order_id text,
  end_actual text,
  reason text,
  revision integer NOT NULL,
  FOREIGN KEY (authority_id) REFERENCES authority(id),
  FOREIGN KEY (school_id) REFERENCES school(id),
  FOREIGN KEY (order_id) REFERENCES signed_order(id)
) STRICT;

CREATE INDEX mentorship_by_school ON mentorship (school_id,end_actual);
CREATE INDEX mentorship_by_authority ON mentorship (authority_id);

CREATE TABLE mentorship_member (
  mentorship_id text NOT NULL,
  participant_id text NOT NULL,
  role text NOT NULL,
  since text NOT NULL,
  until text NOT NULL,
  PRIMARY KEY(mentorship_id, participant_id, role, since),
  FOREIGN KEY (mentorship_id) REFERENCES mentorship(id),
  FOREIGN KEY (participant_id) REFERENCES participant(id)
) STRICT;

CREATE INDEX mentorship_member_by_participant ON mentorship_member (participant_id);
CREATE UNIQUE INDEX mentorship_one_mentor ON mentorship_member (mentorship_id) WHERE role = 'mentor' AND until = '9999-12-31';

CREATE TABLE mentorship_event (
  id text PRIMARY KEY NOT NULL,
  mentorship_id text NOT NULL,
  kind text NOT NULL,
  day text NOT NULL,
  takes_effect text,
  note text NOT NULL,
  FOREIGN KEY (mentorship_id) REFERENCES mentorship(id)
) STRICT;

CREATE INDEX mentorship_event_by_mentorship ON mentorship_event (mentorship_id);

CREATE TABLE programme (
  mentorship_id text PRIMARY KEY NOT NULL,
  authority_id text NOT NULL,
  school_id text NOT NULL,
  difficulties text NOT NULL,
  goals text NOT NULL,
  directions text NOT NULL,
  control text NOT NULL,
  is_drafted_with_mentee integer NOT NULL,
  approved_on text,
  result text NOT NULL,
  completed_on text,
  FOREIGN KEY (mentorship_id) REFERENCES mentorship(id),
  FOREIGN KEY (school_id) REFERENCES school(id)
) STRICT;

CREATE INDEX programme_by_school ON programme (school_id);

CREATE TABLE programme_row (
  id text PRIMARY KEY NOT NULL,
  mentorship_id text NOT NULL,
  position integer NOT NULL,
  activity text NOT NULL,
  timing text NOT NULL,
  due text,
  expected text NOT NULL,
  actual text NOT NULL,
  done_on text,
  FOREIGN KEY (mentorship_id) REFERENCES programme(mentorship_id)
) STRICT;

CREATE INDEX programme_row_by_mentorship ON programme_row (mentorship_id);

CREATE TABLE meeting (
  id text PRIMARY KEY NOT NULL,
  mentorship_id text NOT NULL,
  kind text NOT NULL,
  planned_on text NOT NULL,
  held_on text,
  FOREIGN KEY (mentorship_id) REFERENCES programme(mentorship_id)
) STRICT;

CREATE INDEX meeting_by_mentorship ON meeting (mentorship_id);

CREATE TABLE consent (
  id text PRIMARY KEY NOT NULL,
  authority_id text NOT NULL,
  school_id text NOT NULL,
  kind text NOT NULL,
  participant_id text NOT NULL,
  mentorship_id text,
  signed_on text NOT NULL,
  valid_until text,
  revoked_on text,
  file_id text,
  is_by_guardian integer NOT NULL,
  urls text NOT NULL,
  fields text NOT NULL,
  taken_down_on text,
  FOREIGN KEY (school_id) REFERENCES school(id),
  FOREIGN KEY (participant_id) REFERENCES participant(id),
  FOREIGN KEY (mentorship_id) REFERENCES mentorship(id),
  FOREIGN KEY (file_id) REFERENCES file(id)
) STRICT;

CREATE INDEX consent_by_school ON consent (school_id);
CREATE INDEX consent_by_participant ON consent (participant_id);
CREATE UNIQUE INDEX consent_once ON consent (participant_id,kind,ifnull(mentorship_id, ''),signed_on);

CREATE TABLE contract_amendment (
  id text PRIMARY KEY NOT NULL,
  authority_id text NOT NULL,
  school_id text NOT NULL,
  participant_id text NOT NULL,
  number text NOT NULL,
  signed_on text NOT NULL,
  states text NOT NULL,
  file_id text,
  FOREIGN KEY (school_id) REFERENCES school(id),
  FOREIGN KEY (participant_id) REFERENCES participant(id),
  FOREIGN KEY (file_id) REFERENCES file(id)
) STRICT;

CREATE INDEX contract_amendment_by_school ON contract_amendment (school_id);

CREATE TABLE publication (
  id text PRIMARY KEY NOT NULL,
  authority_id text NOT NULL,
  school_id text NOT NULL,
  kind text NOT NULL,
  mentorship_id text,
  url text NOT NULL,
  published_on text NOT NULL,
  taken_down_on text,
  named text NOT NULL,
  FOREIGN KEY (school_id) REFERENCES school(id),
  FOREIGN KEY (mentorship_id) REFERENCES mentorship(id)
) STRICT;

CREATE INDEX publication_by_school ON publication (school_id);

CREATE TABLE mentoring_particulars (
  school_id text PRIMARY KEY NOT NULL,
  authority_id text NOT NULL,
  place text NOT NULL,
  address text NOT NULL,
  inn text NOT NULL,
  ogrn text NOT NULL,
  contact text NOT NULL,
  director_post text NOT NULL,
  curator_post text NOT NULL,
  retention text NOT NULL,
  FOREIGN KEY (school_id) REFERENCES school(id)
) STRICT;

CREATE TABLE ranking_round (
  id text PRIMARY KEY NOT NULL,
  authority_id text NOT NULL,
  school_id text NOT NULL,
  held_on text NOT NULL,
  closed_on text,
  erased_on text,
  FOREIGN KEY (school_id) REFERENCES school(id)
) STRICT;

CREATE INDEX ranking_round_by_school ON ranking_round (school_id);

CREATE TABLE ranking_seat (
  round_id text NOT NULL,
  participant_id text NOT NULL,
  side text NOT NULL,
  quota integer NOT NULL,
  ranking text,
  PRIMARY KEY (round_id, participant_id),
  FOREIGN KEY (round_id) REFERENCES ranking_round(id),
  FOREIGN KEY (participant_id) REFERENCES participant(id)
) STRICT;

CREATE TABLE destruction (
  key text PRIMARY KEY NOT NULL,
  authority_id text NOT NULL,
  school_id text NOT NULL,
  rule text NOT NULL,
  record_id text NOT NULL,
  since text NOT NULL,
  day text NOT NULL,
  at integer NOT NULL,
  FOREIGN KEY (school_id) REFERENCES school(id)
) STRICT;

CREATE INDEX destruction_by_school ON destruction (school_id, day);

CREATE TABLE access_log (
  participant_id text NOT NULL,
  viewer_id text NOT NULL,
  day text NOT NULL,
  authority_id text NOT NULL,
  school_id text NOT NULL,
  PRIMARY KEY (participant_id, viewer_id, day)
) STRICT;

CREATE INDEX access_log_by_school ON access_log (school_id, day);

CREATE TABLE retention_check (
  school_id text PRIMARY KEY NOT NULL,
  day text NOT NULL,
  FOREIGN KEY (school_id) REFERENCES school(id)
) STRICT;
