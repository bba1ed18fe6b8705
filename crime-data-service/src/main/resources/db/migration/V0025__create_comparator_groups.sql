-- Partnerships of like make-up, and what each of them reports. A version is one publication of the family.
CREATE TABLE comparator_group (
  code text NOT NULL,
  version text NOT NULL,
  name text NOT NULL,
  partnership_id int NOT NULL REFERENCES partnership,
  source text NOT NULL,
  PRIMARY KEY (code, version)
);

-- Members are known by code and name alone: most of them are not partnerships of this installation.
CREATE TABLE comparator_value (
  group_code text NOT NULL,
  group_version text NOT NULL,
  member text NOT NULL,
  member_name text NOT NULL,
  indicator_id smallint NOT NULL REFERENCES indicator,
  period text NOT NULL,
  rate numeric NOT NULL CHECK (rate >= 0),
  PRIMARY KEY (group_code, group_version, indicator_id, period, member),
  FOREIGN KEY (group_code, group_version) REFERENCES comparator_group
);
