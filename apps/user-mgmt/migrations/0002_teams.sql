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
  -- Teams are listed by its index.
  CONSTRAINT teams_name UNIQUE (tenant_id, name)
);

-- Down Migration
DROP TABLE teams;
