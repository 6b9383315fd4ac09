-- Which mentors declined a request, and why. A mentor who was assigned again may decline it again.
CREATE TABLE booking_decline (
    booking_request_id  uuid        NOT NULL REFERENCES booking_request ON DELETE CASCADE,
    mentor_id           uuid        NOT NULL REFERENCES person,
    reason              text        NOT NULL,
    declined_at         timestamptz NOT NULL,
    PRIMARY KEY (booking_request_id, mentor_id, declined_at)
);
