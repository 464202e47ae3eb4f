-- Up Migration
CREATE TABLE accounts (
  tenant_id text NOT NULL,
  id text NOT NULL,
  email text COLLATE "C" NOT NULL,
  display_name text NOT NULL,
  status text NOT NULL DEFAULT 'ACTIVE',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  -- Accounts are listed by its index.
  CONSTRAINT accounts_email UNIQUE (tenant_id, email)
);

-- Down Migration
DROP TABLE accounts;
