-- Up Migration
CREATE TABLE order_lines (
  tenant_id text NOT NULL,
  order_id text NOT NULL,
  id text NOT NULL,
  sku text NOT NULL,
  quantity integer NOT NULL,
  unit_price_minor bigint NOT NULL,
  currency text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, order_id, id),
  FOREIGN KEY (tenant_id, order_id) REFERENCES orders ON DELETE CASCADE
);
CREATE INDEX order_lines_by_age ON order_lines (tenant_id, order_id, created_at, id);

-- Down Migration
DROP TABLE order_lines;
