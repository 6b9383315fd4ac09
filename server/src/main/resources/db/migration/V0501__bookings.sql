CREATE TABLE booking_request (
    id                 uuid        PRIMARY KEY,
    mentee_id          uuid        NOT NULL REFERENCES person,
    company_id         uuid        NOT NULL,
    interview_type     text        NOT NULL,
    experience_level   text        NOT NULL,
    interview_track    text        NOT NULL,
    specific_topics    text[]      NOT NULL,
    additional_notes   text,
    status             text        NOT NULL DEFAULT 'pending',
    order_id           uuid,
    mentor_id          uuid        REFERENCES person,
    confirmed_slot_id  uuid,
    meet_link_id       uuid,
    meeting_link       text,
    confirmed_by       uuid        REFERENCES person,
    confirmed_at       timestamptz,
    cancelled_at       timestamptz,
    cancel_reason      text,
    invite_sequence    int         NOT NULL DEFAULT 0,
    slots_lost_at      timestamptz,
    created_at         timestamptz NOT NULL,
    CONSTRAINT booking_order UNIQUE (order_id),
    CONSTRAINT booking_order_exists FOREIGN KEY (order_id) REFERENCES plan_order,
    CONSTRAINT booking_company FOREIGN KEY (company_id) REFERENCES company,
    CONSTRAINT booking_confirmed_slot FOREIGN KEY (confirmed_slot_id) REFERENCES time_slot,
    CONSTRAINT booking_meet_link FOREIGN KEY (meet_link_id) REFERENCES meet_link,
    CONSTRAINT booking_type CHECK (interview_type IN ('coding', 'system_design', 'behavioral', 'hr_round')),
    CONSTRAINT booking_level CHECK (experience_level IN ('junior', 'mid', 'senior', 'staff_plus')),
    CONSTRAINT booking_status CHECK (status IN ('pending', 'confirmed', 'cancelled', 'completed')),
    CONSTRAINT booking_confirmed CHECK (status NOT IN ('confirmed', 'completed')
        OR (mentor_id IS NOT NULL AND confirmed_slot_id IS NOT NULL AND meeting_link IS NOT NULL AND confirmed_at IS NOT NULL))
);
CREATE INDEX booking_request_mentee ON booking_request (mentee_id, created_at DESC, id DESC);
CREATE INDEX booking_request_mentor ON booking_request (mentor_id, created_at DESC, id DESC) WHERE mentor_id IS NOT NULL;
CREATE INDEX booking_request_created_at ON booking_request (created_at DESC, id DESC);
CREATE INDEX booking_request_status ON booking_request (status, created_at DESC, id DESC);
CREATE INDEX booking_request_company ON booking_request (company_id, created_at DESC, id DESC);

-- The slots a mentee would take, in order of preference. Naming one reserves nothing.
CREATE TABLE booking_slot (
    booking_request_id  uuid NOT NULL REFERENCES booking_request ON DELETE CASCADE,
    slot_id             uuid NOT NULL,
    preference          int  NOT NULL CHECK (preference BETWEEN 1 AND 3),
    PRIMARY KEY (booking_request_id, slot_id),
    CONSTRAINT booking_slot_preference UNIQUE (booking_request_id, preference),
    CONSTRAINT booking_slot_slot FOREIGN KEY (slot_id) REFERENCES time_slot
);
CREATE INDEX booking_slot_slot_id ON booking_slot (slot_id);

-- A scheduled interview. Nobody, and no meeting link, is in two at once.
CREATE TABLE mock (
    id                  uuid        PRIMARY KEY,
    booking_request_id  uuid        NOT NULL REFERENCES booking_request,
    mentee_id           uuid        NOT NULL REFERENCES person,
    mentor_id           uuid        NOT NULL REFERENCES person,
    slot_id             uuid        NOT NULL,
    meet_link_id        uuid,
    meeting_link        text        NOT NULL,
    starts_at           timestamptz NOT NULL,
    ends_at             timestamptz NOT NULL,
    status              text        NOT NULL DEFAULT 'scheduled',
    created_at          timestamptz NOT NULL,
    CONSTRAINT mock_slot FOREIGN KEY (slot_id) REFERENCES time_slot,
    CONSTRAINT mock_meet_link FOREIGN KEY (meet_link_id) REFERENCES meet_link,
    CONSTRAINT mock_order CHECK (starts_at < ends_at),
    CONSTRAINT mock_status CHECK (status IN ('scheduled', 'completed', 'cancelled', 'no_show')),
    CONSTRAINT mock_mentor_free EXCLUDE USING gist (mentor_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (status <> 'cancelled'),
    CONSTRAINT mock_mentee_free EXCLUDE USING gist (mentee_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (status <> 'cancelled'),
    CONSTRAINT mock_link_free EXCLUDE USING gist (meet_link_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (status <> 'cancelled')
);
CREATE UNIQUE INDEX mock_booking_live ON mock (booking_request_id) WHERE status <> 'cancelled';
CREATE UNIQUE INDEX mock_slot_live ON mock (slot_id) WHERE status <> 'cancelled';
CREATE INDEX mock_mentee ON mock (mentee_id, starts_at DESC, id DESC);
CREATE INDEX mock_mentor ON mock (mentor_id, starts_at DESC, id DESC);
CREATE INDEX mock_starts_at ON mock (starts_at DESC, id DESC);

-- Published: mocks for feedback and for the counts on a mentor's row.
CREATE VIEW bookings_mock AS
SELECT m.id, m.booking_request_id, m.mentee_id, m.mentor_id, m.starts_at, m.ends_at, m.status,
       b.company_id, b.interview_type
  FROM mock m JOIN booking_request b ON b.id = m.booking_request_id;

-- Published: requests for mails and figures, with the time of a confirmed one.
CREATE VIEW bookings_booking AS
SELECT b.id, b.mentee_id, b.mentor_id, b.company_id, b.interview_type, b.experience_level, b.interview_track,
       b.specific_topics, b.additional_notes, b.status, b.meeting_link, b.cancel_reason, b.invite_sequence,
       b.slots_lost_at, b.created_at, b.confirmed_at, s.starts_at, s.ends_at
  FROM booking_request b
  LEFT JOIN scheduling_slot s ON s.id = b.confirmed_slot_id;

-- Published: the slots a request names, for mails.
CREATE VIEW bookings_preferred_slot AS
SELECT booking_request_id, slot_id, preference FROM booking_slot;
