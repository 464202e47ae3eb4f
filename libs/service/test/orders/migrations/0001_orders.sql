-- Up Migration
CREATE TABLE orders (
  tenant_id text NOT NULL,
  id text NOT NULL,
  status text NOT NULL DEFAULT 'OPEN',
  note text,
  amount_minor bigint NOT NULL DEFAULT 0,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX orders_created_at ON orders (tenant_id, created_at, id);

-- Down Migration
DROP TABLE orders;
