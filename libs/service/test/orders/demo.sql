INSERT INTO orders (tenant_id, id, note, amount_minor) VALUES
  ('acme', '123', 'first', 4200),
  ('globex', '900', 'theirs', 100);
