-- What the examples of the model speak of. Applied once, when DEMO_DATA=true.
INSERT INTO accounts (tenant_id, id, email, display_name, created_at, updated_at) VALUES
  ('acme', 'acc-1', 'ada@acme.example', 'Ada', '2026-01-05T09:00:00Z', '2026-01-05T09:00:00Z'),
  ('acme', 'acc-2', 'ben@acme.example', 'Ben', '2026-01-05T09:00:00Z', '2026-01-05T09:00:00Z'),
  ('acme', 'acc-3', 'cleo@acme.example', 'Cleo', '2026-01-05T09:00:00Z', '2026-01-05T09:00:00Z'),
  ('acme', 'acc-4', 'dora@acme.example', 'Dora', '2026-01-05T09:00:00Z', '2026-01-05T09:00:00Z'),
  ('globex', 'acc-9', 'gil@globex.example', 'Gil', '2026-01-05T09:00:00Z', '2026-01-05T09:00:00Z')
ON CONFLICT DO NOTHING;

INSERT INTO teams (tenant_id, id, name, description, created_at, updated_at) VALUES
  ('acme', 'team-1', 'Sales', 'Talks to customers', '2026-01-05T09:00:00Z', '2026-01-05T09:00:00Z'),
  ('acme', 'team-2', 'Events', NULL, '2026-01-05T09:00:00Z', '2026-01-05T09:00:00Z'),
  ('globex', 'team-9', 'Research', NULL, '2026-01-05T09:00:00Z', '2026-01-05T09:00:00Z')
ON CONFLICT DO NOTHING;

INSERT INTO memberships (tenant_id, team_id, id, account_id, role, created_at, updated_at) VALUES
  ('acme', 'team-1', 'mem-1', 'acc-1', 'LEAD', '2026-01-05T09:00:00Z', '2026-01-05T09:00:00Z'),
  ('acme', 'team-1', 'mem-2', 'acc-3', 'MEMBER', '2026-01-05T09:00:00Z', '2026-01-05T09:00:00Z')
ON CONFLICT DO NOTHING;
