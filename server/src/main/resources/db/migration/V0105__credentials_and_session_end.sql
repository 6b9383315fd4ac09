-- Counts whatever changes with what a person may sign in: their password, a pause, their role. A sign-in that was proven
-- against an earlier count makes no session.
ALTER TABLE person ADD COLUMN credentials_version int NOT NULL DEFAULT 0;

-- When a session ends however often it is renewed: 90 days after its sign-in.
ALTER TABLE session ADD COLUMN ends_at timestamptz;
UPDATE session SET ends_at = created_at + interval '90 days', expires_at = least(expires_at, created_at + interval '90 days');
ALTER TABLE session ALTER COLUMN ends_at SET NOT NULL;
ALTER TABLE session ADD CONSTRAINT session_expires_by_its_end CHECK (expires_at <= ends_at);

-- Whether anybody ever signed out of an account is asked when an order's cookie would open it.
CREATE INDEX session_person_ended ON session (person_id) WHERE ended_at IS NOT NULL;
