CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Answers kept for a repeated Idempotency-Key. A row without a status is a request that is still running.
CREATE TABLE idempotency_key (
    owner        text        NOT NULL,
    route        text        NOT NULL,
    key          text        NOT NULL,
    fingerprint  text        NOT NULL,
    status       int,
    body         text,
    created_at   timestamptz NOT NULL,
    PRIMARY KEY (owner, route, key)
);
CREATE INDEX idempotency_key_created_at ON idempotency_key (created_at);

-- db-scheduler's table, as its documentation prescribes for PostgreSQL.
CREATE TABLE scheduled_tasks (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat ON scheduled_tasks (last_heartbeat);
