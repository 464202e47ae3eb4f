-- Up Migration
ALTER TABLE orders ADD COLUMN labels text[] NOT NULL DEFAULT '{}';

-- Down Migration
ALTER TABLE orders DROP COLUMN labels;
