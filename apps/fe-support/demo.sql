-- What the examples of the model speak of. Applied once, when DEMO_DATA=true.
INSERT INTO tickets (tenant_id, id, subject, body, priority, requester, created_at, updated_at) VALUES
  ('acme', 't-1', 'Cannot see my orders', 'The page stays empty.', 'NORMAL', 'alice', '2026-01-05T09:00:00Z', '2026-01-05T09:00:00Z'),
  ('acme', 't-2', 'How do I sign out?', 'There is no button on my phone.', 'LOW', 'bob', '2026-01-05T09:00:00Z', '2026-01-05T09:00:00Z'),
  ('globex', 't-9', 'Our quotes are gone', 'Since this morning the list is empty.', 'HIGH', 'carol', '2026-01-05T09:00:00Z', '2026-01-05T09:00:00Z')
ON CONFLICT DO NOTHING;

INSERT INTO comments (tenant_id, ticket_id, id, body, author, created_at, updated_at) VALUES
  ('acme', 't-1', 'c-1', 'We are looking into it.', 'sam', '2026-01-05T10:00:00Z', '2026-01-05T10:00:00Z')
ON CONFLICT DO NOTHING;

INSERT INTO feedback (tenant_id, id, rating, message, author, created_at, updated_at) VALUES
  ('acme', 'f-1', 4, 'Good, but the font is small.', 'bob', '2026-01-05T09:00:00Z', '2026-01-05T09:00:00Z')
ON CONFLICT DO NOTHING;
