CREATE TABLE questionnaire (
  id text PRIMARY KEY NOT NULL,
  lineage_id text NOT NULL,
  authority_id text NOT NULL,
  version integer NOT NULL,
  template text,
  title text NOT NULL,
  use_of text NOT NULL,
  content text NOT NULL,
  revision integer NOT NULL,
  updated_by text NOT NULL,
  updated_at integer NOT NULL,
  published_at integer,
  retired_at integer,
  FOREIGN KEY (authority_id) REFERENCES authority(id),
  FOREIGN KEY (updated_by) REFERENCES person(id)
) STRICT;
CREATE UNIQUE INDEX questionnaire_version ON questionnaire (lineage_id, version);
CREATE INDEX questionnaire_by_authority ON questionnaire (authority_id, published_at);

CREATE TABLE campaign (
  id text PRIMARY KEY NOT NULL,
  authority_id text NOT NULL,
  questionnaire_id text NOT NULL,
  requirement_id text NOT NULL,
  title text NOT NULL,
  timing_text text NOT NULL,
  due text NOT NULL,
  launched_by text NOT NULL,
  launched_at integer NOT NULL,
  closed_at integer,
  FOREIGN KEY (authority_id) REFERENCES authority(id),
  FOREIGN KEY (questionnaire_id) REFERENCES questionnaire(id),
  FOREIGN KEY (requirement_id) REFERENCES requirement(id),
  FOREIGN KEY (launched_by) REFERENCES person(id)
) STRICT;
CREATE INDEX campaign_by_authority ON campaign (authority_id, launched_at);
CREATE UNIQUE INDEX campaign_by_requirement ON campaign (requirement_id);

CREATE TABLE diagnostic (
  id text PRIMARY KEY NOT NULL,
  authority_id text NOT NULL,
  school_id text NOT NULL,
  questionnaire_id text NOT NULL,
  campaign_id text,
  obligation_id text,
  started_by text NOT NULL,
  started_at integer NOT NULL,
  discarded_at integer,
  FOREIGN KEY (authority_id) REFERENCES authority(id),
  FOREIGN KEY (school_id) REFERENCES school(id),
  FOREIGN KEY (questionnaire_id) REFERENCES questionnaire(id),
  FOREIGN KEY (campaign_id) REFERENCES campaign(id),
  FOREIGN KEY (obligation_id) REFERENCES obligation(id),
  FOREIGN KEY (started_by) REFERENCES person(id)
) STRICT;
CREATE INDEX diagnostic_by_school ON diagnostic (school_id, started_at);
CREATE UNIQUE INDEX diagnostic_of_campaign ON diagnostic (campaign_id, school_id) WHERE discarded_at IS NULL;

CREATE TABLE diagnostic_section (
  diagnostic_id text NOT NULL,
  section text NOT NULL,
  answers text NOT NULL,
  revision integer NOT NULL,
  updated_by text NOT NULL,
  updated_at integer NOT NULL,
  PRIMARY KEY (diagnostic_id, section),
  FOREIGN KEY (diagnostic_id) REFERENCES diagnostic(id),
  FOREIGN KEY (updated_by) REFERENCES person(id)
) STRICT;

CREATE TABLE diagnostic_sending (
  diagnostic_id text NOT NULL,
  number integer NOT NULL,
  school_id text NOT NULL,
  answers text NOT NULL,
  submission_id text,
  sent_by text NOT NULL,
  sent_at integer NOT NULL,
  remarks text NOT NULL,
  PRIMARY KEY (diagnostic_id, number),
  FOREIGN KEY (diagnostic_id) REFERENCES diagnostic(id),
  FOREIGN KEY (sent_by) REFERENCES person(id)
) STRICT;
CREATE INDEX diagnostic_sending_by_school ON diagnostic_sending (school_id, sent_at);
CREATE INDEX diagnostic_sending_by_submission ON diagnostic_sending (submission_id);

CREATE TABLE survey (
  id text PRIMARY KEY NOT NULL,
  authority_id text NOT NULL,
  school_id text NOT NULL,
  questionnaire_id text NOT NULL,
  closes_on text NOT NULL,
  created_by text NOT NULL,
  created_at integer NOT NULL,
  FOREIGN KEY (authority_id) REFERENCES authority(id),
  FOREIGN KEY (school_id) REFERENCES school(id),
  FOREIGN KEY (questionnaire_id) REFERENCES questionnaire(id),
  FOREIGN KEY (created_by) REFERENCES person(id)
) STRICT;
CREATE INDEX survey_by_school ON survey (school_id, created_at);

CREATE TABLE survey_link (
  token_hash text PRIMARY KEY NOT NULL,
  survey_id text NOT NULL,
  is_used integer NOT NULL,
  FOREIGN KEY (survey_id) REFERENCES survey(id)
) STRICT;
CREATE INDEX survey_link_by_survey ON survey_link (survey_id);

CREATE TABLE survey_answer (
  id text PRIMARY KEY NOT NULL,
  survey_id text NOT NULL,
  answers text NOT NULL,
  FOREIGN KEY (survey_id) REFERENCES survey(id)
) STRICT;
CREATE INDEX survey_answer_by_survey ON survey_answer (survey_id);

CREATE TABLE recommendation_choice (
  id text PRIMARY KEY NOT NULL,
  authority_id text NOT NULL,
  text text NOT NULL,
  created_by text NOT NULL,
  created_at integer NOT NULL,
  retired_at integer,
  FOREIGN KEY (authority_id) REFERENCES authority(id),
  FOREIGN KEY (created_by) REFERENCES person(id)
) STRICT;
CREATE INDEX recommendation_choice_by_authority ON recommendation_choice (authority_id, created_at);

CREATE TABLE note (
  id text PRIMARY KEY NOT NULL,
  authority_id text NOT NULL,
  school_id text,
  kind text NOT NULL,
  period_from text NOT NULL,
  period_to text NOT NULL,
  content text NOT NULL,
  revision integer NOT NULL,
  order_number text NOT NULL,
  order_date text,
  updated_by text NOT NULL,
  updated_at integer NOT NULL,
  created_at integer NOT NULL,
  filed_at integer,
  FOREIGN KEY (authority_id) REFERENCES authority(id),
  FOREIGN KEY (school_id) REFERENCES school(id),
  FOREIGN KEY (updated_by) REFERENCES person(id)
) STRICT;
CREATE INDEX note_by_school ON note (school_id, created_at);
CREATE INDEX note_by_authority ON note (authority_id, created_at);

CREATE TABLE staff_count (
  school_id text NOT NULL,
  on_day text NOT NULL,
  teachers integer NOT NULL,
  entered_by text NOT NULL,
  PRIMARY KEY (school_id, on_day),
  FOREIGN KEY (school_id) REFERENCES school(id),
  FOREIGN KEY (entered_by) REFERENCES person(id)
) STRICT;
