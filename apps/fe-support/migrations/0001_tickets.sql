-- Up Migration
CREATE TABLE tickets (
  tenant_id text NOT NULL,
  id text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  status text NOT NULL DEFAULT 'OPEN',
  priority text NOT NULL,
  requester text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX tickets_by_age ON tickets (tenant_id, created_at, id);

-- Down Migration
DROP TABLE tickets;
