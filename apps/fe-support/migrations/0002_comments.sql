-- Up Migration
CREATE TABLE comments (
  tenant_id text NOT NULL,
  ticket_id text NOT NULL,
  id text NOT NULL,
  body text NOT NULL,
  author text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, ticket_id, id),
  FOREIGN KEY (tenant_id, ticket_id) REFERENCES tickets ON DELETE CASCADE
);
CREATE INDEX comments_by_age ON comments (tenant_id, ticket_id, created_at, id);

-- Down Migration
DROP TABLE comments;
