-- Adds the people and history of a larger business to the lists of demo-people.sql, for DEMO_DATA=large: 300 mentees,
-- 50 mentors and 450 booking requests, of which 280 are pending. All of them are fictional, and the same in each run.

-- A number from 0 to below - 1 that looks random and depends only on the two arguments.
CREATE FUNCTION pg_temp.pick(seed text, below int) RETURNS int LANGUAGE sql IMMUTABLE AS
$$ SELECT abs(hashtext(seed) % below) $$;

CREATE FUNCTION pg_temp.pick_text(seed text, choices text[]) RETURNS text LANGUAGE sql IMMUTABLE AS
$$ SELECT choices[1 + pg_temp.pick(seed, cardinality(choices))] $$;

CREATE FUNCTION pg_temp.at_hour(days int, hour int) RETURNS timestamptz LANGUAGE sql AS
$$ SELECT pg_temp.evening(days) - interval '21 hours 30 minutes' + make_interval(hours => hour) $$;

-- Two topics of an interview type.
CREATE FUNCTION pg_temp.topics(seed text, type text) RETURNS text[] LANGUAGE sql AS
$$ SELECT array_agg(name)
     FROM (SELECT name FROM topic WHERE interview_type = type ORDER BY hashtext(seed || name) LIMIT 2) AS chosen $$;

-- Mentors are 101 to 150, mentees 201 to 500.
CREATE TEMPORARY TABLE demo_person ON COMMIT DROP AS
SELECT 100 + row_number() OVER (ORDER BY f.position, l.position)::int AS number, first, last, 'mentor' AS role
  FROM unnest(ARRAY['Aditi', 'Farhan', 'Gaurav', 'Ishita', 'Joseph', 'Lakshmi', 'Manpreet', 'Nikhil', 'Pooja', 'Zoya'])
       WITH ORDINALITY AS f (first, position)
 CROSS JOIN unnest(ARRAY['Bhattacharya', 'Chandrasekaran', 'Gill', 'Pinto', 'Rajput'])
       WITH ORDINALITY AS l (last, position)
 UNION ALL
SELECT 200 + row_number() OVER (ORDER BY hashtext(first || last), first, last)::int, first, last, 'mentee'
  FROM unnest(ARRAY['Aarav', 'Amrita', 'Anil', 'Bhavna', 'Chetan', 'Deepa', 'Dev', 'Divya', 'Esha', 'Faizan', 'Gita',
                    'Harsh', 'Ira', 'Jatin', 'Karthik', 'Leela', 'Mihir', 'Neha', 'Omkar', 'Pranav', 'Rhea', 'Sahil',
                    'Tanvi', 'Uday', 'Yusuf']) AS f (first)
 CROSS JOIN unnest(ARRAY['Agarwal', 'Banerjee', 'D''Souza', 'Gowda', 'Hussain', 'Joshi', 'Kulkarni', 'Menon', 'Patel',
                         'Reddy', 'Srinivasan', 'Tripathi']) AS l (last);

INSERT INTO person (id, name, email, password_hash, role, current_job, target_job, timezone, created_at, updated_at)
SELECT pg_temp.id('person', number), first || ' ' || last,
       lower(first || '.' || replace(last, '''', '')) || '@codementee.example', current_setting('demo.password_hash'),
       role,
       CASE role WHEN 'mentee' THEN pg_temp.pick_text('job' || number, ARRAY['Software engineer', 'Backend engineer',
           'Frontend engineer', 'Data engineer', 'Final-year student', 'QA engineer', 'Support engineer']) END,
       CASE role WHEN 'mentee' THEN pg_temp.pick_text('target' || number, ARRAY['Senior software engineer',
           'Software engineer', 'Staff engineer', 'Engineering manager', 'Data engineer']) END,
       current_setting('demo.zone'), joined_at, joined_at
  FROM demo_person
 CROSS JOIN LATERAL (SELECT pg_temp.demo_now() - make_interval(
       days => CASE role WHEN 'mentor' THEN 200 ELSE 1 END + pg_temp.pick('joined' || number, 180))) AS j (joined_at);

INSERT INTO mentor_profile (person_id, headline, bio, current_company, years_experience, interview_types, topics,
                            weekly_capacity)
SELECT pg_temp.id('person', number), headline || ', ' || team,
       pg_temp.pick_text('bio' || number, ARRAY[
           'Asks one question and follows it as deep as you can go.',
           'Interviews every week and tells you what the other side of the table writes down.',
           'Likes whiteboards, dislikes tricks. You leave with three things to work on.',
           'Came to engineering late and coaches people who change careers.',
           'Strict about time, gentle about everything else.']),
       company, 4 + pg_temp.pick('years' || number, 14),
       CASE number % 3 WHEN 0 THEN ARRAY['coding', 'behavioral'] WHEN 1 THEN ARRAY['coding', 'system_design']
                       ELSE ARRAY['system_design', 'behavioral', 'hr_round'] END,
       pg_temp.topics('a' || number, CASE number % 3 WHEN 2 THEN 'system_design' ELSE 'coding' END)
           || pg_temp.topics('b' || number, CASE number % 3 WHEN 1 THEN 'system_design' ELSE 'behavioral' END),
       3 + pg_temp.pick('capacity' || number, 6)
  FROM demo_person
 CROSS JOIN LATERAL (SELECT
       pg_temp.pick_text('headline' || number, ARRAY['Senior engineer', 'Staff engineer', 'Engineering manager']),
       pg_temp.pick_text('team' || number, ARRAY['payments', 'search', 'logistics', 'messaging', 'data platform']),
       pg_temp.pick_text('company' || number, (SELECT array_agg(name ORDER BY name) FROM company)))
       AS facts (headline, team, company)
 WHERE role = 'mentor';

INSERT INTO mentor_company (mentor_id, position, company_id)
SELECT pg_temp.id('person', number),
       row_number() OVER (PARTITION BY number ORDER BY c.name <> p.current_company, c.name), c.id
  FROM demo_person
  JOIN mentor_profile p ON p.person_id = pg_temp.id('person', number)
  JOIN company c ON c.name = p.current_company OR pg_temp.pick(number || c.name, 3) = 0;

INSERT INTO meet_link (id, name, link, created_at)
SELECT pg_temp.id('room', number), 'Room ' || number, current_setting('demo.rooms') || 'room-' || number,
       pg_temp.demo_now() - make_interval(days => 300) + make_interval(mins => number)
  FROM generate_series(101, 140) AS number;

-- 240 mentees have one plan each; 20 of these plans have ended.
INSERT INTO demo_purchase (number, order_id, person_id, plan_id, run, used, last, paid_at)
SELECT number, pg_temp.id('order', number), pg_temp.id('person', number), plan_id, 1, 0, true,
       pg_temp.demo_now() - make_interval(days => 2 + pg_temp.pick('paid' || number, days), mins => number)
  FROM generate_series(201, 440) AS number
 CROSS JOIN LATERAL (SELECT CASE WHEN number % 10 < 3 THEN 'foundation' WHEN number % 10 < 8 THEN 'growth'
                            ELSE 'accelerator' END) AS p (plan_id)
 CROSS JOIN LATERAL (SELECT CASE plan_id WHEN 'foundation' THEN 25 WHEN 'growth' THEN 80 ELSE 160 END) AS d (days);
UPDATE demo_purchase SET plan_id = 'foundation', paid_at = paid_at - interval '40 days'
 WHERE number BETWEEN 421 AND 440;

-- One row for each interview that a running plan holds, in an order that mixes people.
CREATE TEMPORARY TABLE demo_unit ON COMMIT DROP AS
SELECT row_number() OVER (ORDER BY hashtext('unit' || d.number || ',' || nth), d.number, nth)::int AS position,
       d.number AS purchase, nth, d.person_id, d.paid_at, c.name AS company, c.id AS company_id,
       pg_temp.pick_text('type' || d.number || nth,
           ARRAY['coding', 'coding', 'system_design', 'behavioral', 'hr_round']) AS type,
       c.difficulty_levels[rung] AS level, c.interview_tracks[rung] AS track,
       pg_temp.pick_text('notes' || d.number || nth, ARRAY[NULL, NULL, 'I talk too fast when I am nervous.',
           'Please stop me when I go in the wrong direction.', 'My interview is in three weeks.',
           'I would like hard follow-up questions.']) AS notes
  FROM demo_purchase d
  JOIN pricing_plan l USING (plan_id)
 CROSS JOIN generate_series(1, l.limit_mock_interviews) AS nth
  JOIN LATERAL (SELECT *, 1 + pg_temp.pick('rung' || d.number, cardinality(difficulty_levels)) AS rung
                  FROM company
                 ORDER BY hashtext('company' || d.number || nth || name)
                 LIMIT 1) AS c ON true
 WHERE d.number BETWEEN 201 AND 420;

-- Held mocks: the first interviews of plans that are old enough. 15 of 90 still await feedback.
CREATE TEMPORARY TABLE demo_held ON COMMIT DROP AS
SELECT 1000 + row_number() OVER (ORDER BY position)::int AS number, position,
       -(2 + pg_temp.pick('day' || position, 5) + 7 * (3 - nth)) AS day, 'completed' AS booking_status,
       'completed' AS mock_status, 21 AS hour, 4 AS asked_before
  FROM demo_unit
 WHERE nth <= 3 AND paid_at < pg_temp.demo_now() - interval '27 days'
 ORDER BY position
 LIMIT 90;

-- Confirmed mocks of the next six days.
INSERT INTO demo_held (number, position, day, booking_status, mock_status, hour, asked_before)
SELECT 1100 + i::int, position, 1 + i::int % 6, 'confirmed', 'scheduled', 9 + i::int * 5 % 12, 2
  FROM (SELECT row_number() OVER (ORDER BY position) AS i, position
          FROM demo_unit
         WHERE nth = 1 AND position NOT IN (SELECT position FROM demo_held)
           AND paid_at < pg_temp.demo_now() - interval '3 days') AS chosen
 WHERE i <= 60;

-- The mocks of one day have different mentors and rooms.
INSERT INTO demo_mock (number, mock_id, booking_id, slot_id, mentee_id, mentor_id, room_id, membership_id, company,
                       type, level, track, topics, notes, booking_status, mock_status, starts_at, ends_at, asked_at)
SELECT h.number, pg_temp.id('mock', h.number), pg_temp.id('booking', h.number), pg_temp.id('slot', h.number),
       u.person_id, pg_temp.id('person', 101 + (place * 13 + (h.day + 30) * 11) % 50),
       pg_temp.id('room', 101 + place % 40), pg_temp.id('membership', u.purchase), u.company, u.type, u.level,
       u.track, pg_temp.topics('topics' || h.number, u.type), u.notes, h.booking_status, h.mock_status, starts_at,
       starts_at + interval '1 hour', least(starts_at, pg_temp.demo_now()) - make_interval(days => h.asked_before)
  FROM (SELECT *, row_number() OVER (PARTITION BY day ORDER BY number)::int AS place FROM demo_held) AS h
  JOIN demo_unit u USING (position)
 CROSS JOIN LATERAL (SELECT pg_temp.at_hour(h.day, h.hour)) AS t (starts_at);

INSERT INTO demo_feedback (number, solving, communication, depth, quality, overall, strengths, improvements,
                           action_items, hireability)
SELECT number, least(5, overall + pg_temp.pick('s' || number, 2)),
       greatest(1, overall - pg_temp.pick('c' || number, 2)),
       overall, least(5, overall + pg_temp.pick('q' || number, 2)), overall,
       pg_temp.pick_text('strengths' || number, ARRAY[
           'Restated the problem and asked about limits before starting.',
           'Calm when a hint came, and used it at once.',
           'Clear names and small functions; the code could be read aloud.',
           'Compared two designs and said what would make each the wrong one.']),
       pg_temp.pick_text('improvements' || number, ARRAY[
           'Edge cases came only when I asked for them.',
           'Long silences; I could not follow the thinking.',
           'The estimate of load was missing, so the choice of storage was a guess.',
           'Answers began far from the question and took minutes to arrive.']),
       pg_temp.pick_text('items' || number, ARRAY[
           'Test each solution with an empty and a huge input. Time yourself twice a week.',
           'Record one practice session and listen to it. Say the plan before the first line of code.',
           'Work out numbers for three systems that you use every day.',
           'Prepare four stories with a decision and a result in each.']),
       CASE overall WHEN 5 THEN 'strong_hire' WHEN 4 THEN 'hire' WHEN 3 THEN 'lean_hire' WHEN 2 THEN 'lean_no_hire'
                    ELSE 'no_hire' END
  FROM demo_mock
 CROSS JOIN LATERAL (SELECT 1 + pg_temp.pick('overall' || number, 5)) AS o (overall)
 WHERE number BETWEEN 1001 AND 1090 AND (number % 6 <> 0 OR starts_at < pg_temp.demo_now() - interval '12 days');

INSERT INTO demo_rating (number, stars, comment)
SELECT number, 3 + pg_temp.pick('stars' || number, 3), NULL FROM demo_feedback WHERE number % 3 <> 0 AND number > 1000;

-- Open times of the next seven days: some hours with any mentor, and two of each mentor.
INSERT INTO time_slot (id, starts_at, ends_at, interview_types, mentor_id, status, created_at)
SELECT pg_temp.id('slot', 2000 + day * 24 + hour), pg_temp.at_hour(day, hour), pg_temp.at_hour(day, hour + 1),
       ARRAY['coding', 'system_design', 'behavioral', 'hr_round'], NULL, 'available',
       pg_temp.demo_now() - interval '3 days'
  FROM generate_series(1, 7) AS day
 CROSS JOIN generate_series(10, 20, 2) AS hour
 UNION ALL
SELECT pg_temp.id('slot', 3000 + number * 2 + nth), pg_temp.at_hour(day, hour), pg_temp.at_hour(day, hour + 1),
       p.interview_types, p.person_id, 'available', pg_temp.demo_now() - interval '2 days'
  FROM demo_person
  JOIN mentor_profile p ON p.person_id = pg_temp.id('person', number)
 CROSS JOIN generate_series(0, 1) AS nth
 CROSS JOIN LATERAL (SELECT 1 + (number + nth * 3) % 7, 8 + pg_temp.pick('hour' || number || nth, 13)) AS t (day, hour)
 WHERE NOT EXISTS (SELECT FROM demo_mock m WHERE m.mentor_id = p.person_id
                      AND m.starts_at < pg_temp.at_hour(day, hour + 1) AND m.ends_at > pg_temp.at_hour(day, hour));

-- 280 pending requests of the last 30 hours, and 20 that their mentees cancelled.
CREATE TEMPORARY TABLE demo_request ON COMMIT DROP AS
SELECT 2000 + i::int AS number, pg_temp.id('booking', 2000 + i::int) AS id, i > 280 AS cancelled, u.*,
       pg_temp.demo_now() - make_interval(hours => pg_temp.pick('asked' || i, 30), mins => i::int) AS asked_at
  FROM (SELECT row_number() OVER (ORDER BY position) AS i, *
          FROM demo_unit
         WHERE position NOT IN (SELECT position FROM demo_held)) AS u
 WHERE i <= 300;

INSERT INTO booking_request (id, mentee_id, company_id, interview_type, experience_level, interview_track,
                             specific_topics, additional_notes, status, cancelled_at, cancel_reason,
                             cancelled_by_mentee, created_at)
SELECT id, person_id, company_id, type, level, track, pg_temp.topics('topics' || number, type), notes,
       CASE WHEN cancelled THEN 'cancelled' ELSE 'pending' END,
       CASE WHEN cancelled THEN pg_temp.demo_now() - interval '10 minutes' END,
       CASE WHEN cancelled THEN 'The company moved my interview.' END, cancelled, asked_at
  FROM demo_request;

INSERT INTO booking_slot (booking_request_id, slot_id, preference)
SELECT r.id, s.id, s.preference
  FROM demo_request r
 CROSS JOIN LATERAL (
       SELECT id, row_number() OVER (ORDER BY hashtext(r.number::text || id)) AS preference
         FROM time_slot
        WHERE status = 'available' AND r.type = ANY (interview_types)
          AND starts_at BETWEEN pg_temp.at_hour(1, 0)
                            AND pg_temp.at_hour(CASE r.number % 4 WHEN 0 THEN 2 ELSE 8 END, 0)) AS s
 WHERE s.preference <= 1 + r.number % 3;

UPDATE booking_request
   SET last_usable_at = (SELECT max(starts_at) FROM booking_slot JOIN time_slot ON time_slot.id = slot_id
                          WHERE booking_request_id = booking_request.id)
 WHERE status = 'pending';

INSERT INTO demo_ledger (id, person_id, membership, units, reason, returns, booking_id, created_at)
SELECT pg_temp.id('ledger', number), person_id, purchase, -1, 'Mock requested', NULL, id, asked_at
  FROM demo_request
 UNION ALL
SELECT pg_temp.id('returned', number), person_id, purchase, 1, 'Request cancelled', pg_temp.id('ledger', number), id,
       pg_temp.demo_now() - interval '10 minutes'
  FROM demo_request
 WHERE cancelled;

UPDATE demo_purchase d
   SET used = (SELECT count(*) FROM demo_request WHERE purchase = d.number AND NOT cancelled)
            + (SELECT count(*) FROM demo_mock WHERE membership_id = pg_temp.id('membership', d.number))
 WHERE number > 200;
