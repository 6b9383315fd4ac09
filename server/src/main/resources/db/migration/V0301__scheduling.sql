CREATE TABLE time_slot (
    id               uuid        PRIMARY KEY,
    starts_at        timestamptz NOT NULL,
    ends_at          timestamptz NOT NULL,
    interview_types  text[]      NOT NULL,
    mentor_id        uuid        REFERENCES person,
    status           text        NOT NULL DEFAULT 'available',
    created_at       timestamptz NOT NULL,
    CONSTRAINT time_slot_order CHECK (starts_at < ends_at),
    CONSTRAINT time_slot_types CHECK (cardinality(interview_types) > 0
        AND interview_types <@ ARRAY['coding', 'system_design', 'behavioral', 'hr_round']),
    CONSTRAINT time_slot_status CHECK (status IN ('available', 'booked', 'blocked'))
);
CREATE INDEX time_slot_starts_at ON time_slot (starts_at, id);
CREATE INDEX time_slot_available ON time_slot (starts_at, id) WHERE status = 'available';
CREATE INDEX time_slot_mentor ON time_slot (mentor_id) WHERE mentor_id IS NOT NULL;

-- The pool of meeting rooms. Which one a mock gets is decided by bookings, under a lock.
CREATE TABLE meet_link (
    id          uuid        PRIMARY KEY,
    name        text        NOT NULL,
    link        text        NOT NULL,
    created_at  timestamptz NOT NULL,
    CONSTRAINT meet_link_link UNIQUE (link)
);
CREATE INDEX meet_link_created_at ON meet_link (created_at DESC, id DESC);

-- Published: slots for the lists of other modules.
CREATE VIEW scheduling_slot AS
SELECT id, starts_at, ends_at, status, mentor_id FROM time_slot;

-- Published: the pool, for the choice of a meeting link.
CREATE VIEW scheduling_meet_link AS
SELECT id, link, name FROM meet_link;
