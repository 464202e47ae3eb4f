-- Up Migration
CREATE TABLE orders (
  tenant_id text NOT NULL,
  id text NOT NULL,
  status text NOT NULL DEFAULT 'OPEN',
  total_minor bigint NOT NULL,
  currency text NOT NULL,
  note text,
  owner text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX orders_by_age ON orders (tenant_id, created_at, id);

-- Down Migration
DROP TABLE orders;
