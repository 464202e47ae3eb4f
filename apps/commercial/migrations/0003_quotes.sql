-- Up Migration
CREATE TABLE quotes (
  tenant_id text NOT NULL,
  id text NOT NULL,
  status text NOT NULL DEFAULT 'OPEN',
  total_minor bigint NOT NULL,
  currency text NOT NULL,
  valid_until timestamptz(3),
  note text,
  -- Not a foreign key: the quote remembers its order, also when that is deleted.
  order_id text,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX quotes_by_age ON quotes (tenant_id, created_at, id);

-- Down Migration
DROP TABLE quotes;
