-- Up Migration
CREATE TABLE memberships (
  tenant_id text NOT NULL,
  team_id text NOT NULL,
  id text NOT NULL,
  account_id text NOT NULL,
  role text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, team_id, id),
  CONSTRAINT memberships_once UNIQUE (tenant_id, account_id, team_id),
  CONSTRAINT memberships_team FOREIGN KEY (tenant_id, team_id) REFERENCES teams ON DELETE CASCADE,
  CONSTRAINT memberships_account FOREIGN KEY (tenant_id, account_id) REFERENCES accounts ON DELETE CASCADE
);
CREATE INDEX memberships_by_age ON memberships (tenant_id, team_id, created_at, id);

-- Down Migration
DROP TABLE memberships;
