ALTER TABLE campaign ADD COLUMN closes_on text;
CREATE INDEX campaign_to_close ON campaign (closes_on) WHERE closed_at IS NULL;
