-- Declines as they could exist before V0571: 'lapsed' was confirmed and declined twice; the other requests never had a
-- mock with the mentor who declined them.
INSERT INTO person (id, name, email, role, timezone, created_at, updated_at)
VALUES (md5('other mentor')::uuid, 'other mentor', 'other@people.example', 'mentor', 'Asia/Kolkata', '2026-01-01Z',
        '2026-01-01Z');

INSERT INTO mock (id, booking_request_id, mentee_id, mentor_id, slot_id, meet_link_id, meeting_link, starts_at, ends_at,
                  status, created_at)
SELECT md5(declined.name)::uuid, md5('lapsed')::uuid, md5('mentee')::uuid, md5('mentor')::uuid,
       md5('slot lapsed')::uuid, md5('link')::uuid, 'https://meet.example/room',
       timestamptz '2026-02-01Z' + declined.day * interval '1 day',
       timestamptz '2026-02-01 01:00Z' + declined.day * interval '1 day', 'cancelled', declined.created_at
  FROM (VALUES ('first declined', 10, timestamptz '2026-01-05Z'), ('second declined', 20, timestamptz '2026-01-08Z'))
       declined (name, day, created_at);

INSERT INTO booking_decline (booking_request_id, mentor_id, reason, declined_at)
VALUES (md5('lapsed')::uuid, md5('mentor')::uuid, 'Before any mock', '2026-01-04Z'),
       (md5('lapsed')::uuid, md5('mentor')::uuid, 'The first mock', '2026-01-06Z'),
       (md5('lapsed')::uuid, md5('mentor')::uuid, 'The second mock', '2026-01-09Z'),
       (md5('lapsed')::uuid, md5('other mentor')::uuid, 'Another mentor', '2026-01-09Z');
