-- Up Migration
CREATE TABLE feedback (
  tenant_id text NOT NULL,
  id text NOT NULL,
  rating integer NOT NULL,
  message text,
  author text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX feedback_by_age ON feedback (tenant_id, created_at, id);

-- Down Migration
DROP TABLE feedback;
