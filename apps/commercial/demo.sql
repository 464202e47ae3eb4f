-- What the examples of the model speak of. Applied once, when DEMO_DATA=true.
INSERT INTO orders (tenant_id, id, total_minor, currency, owner, created_at, updated_at) VALUES
  ('acme', '123', 4200, 'EUR', 'alice', '2026-01-05T09:00:00Z', '2026-01-05T09:00:00Z'),
  ('acme', '124', 9900, 'EUR', 'alice', '2026-01-05T09:00:00Z', '2026-01-05T09:00:00Z'),
  ('acme', '125', 15000, 'EUR', 'alice', '2026-01-05T09:00:00Z', '2026-01-05T09:00:00Z'),
  ('globex', '900', 7700, 'EUR', 'carol', '2026-01-05T09:00:00Z', '2026-01-05T09:00:00Z')
ON CONFLICT DO NOTHING;

INSERT INTO order_lines (tenant_id, order_id, id, sku, quantity, unit_price_minor, currency, created_at, updated_at) VALUES
  ('acme', '123', 'l-1', 'notebook-a5', 3, 1200, 'EUR', '2026-01-05T09:00:00Z', '2026-01-05T09:00:00Z'),
  ('acme', '123', 'l-2', 'pencil-hb', 4, 150, 'EUR', '2026-01-05T09:00:00Z', '2026-01-05T09:00:00Z')
ON CONFLICT DO NOTHING;

INSERT INTO quotes (tenant_id, id, total_minor, currency, created_at, updated_at) VALUES
  ('acme', 'q-1', 120000, 'EUR', '2026-01-05T09:00:00Z', '2026-01-05T09:00:00Z'),
  ('acme', 'q-2', 64000, 'EUR', '2026-01-05T09:00:00Z', '2026-01-05T09:00:00Z')
ON CONFLICT DO NOTHING;
