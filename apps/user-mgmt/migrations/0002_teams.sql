-- Up Migration
CREATE TABLE teams (
  tenant_id text NOT NULL,
  id text NOT NULL,
  name text COLLATE "C" NOT NULL,
  description text,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT teams_name UNIQUE (tenant_id, name)
);

-- Pages go by (created_at, id): of one age, they go by name.
CREATE VIEW teams_by_name AS
  SELECT tenant_id, timestamptz 'epoch' AS created_at, name AS id, id AS team_id, name
  FROM teams;

-- Down Migration
DROP VIEW teams_by_name;
DROP TABLE teams;
