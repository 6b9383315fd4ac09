-- Inserts the people of demo mode, who are fictional, and lists their purchases and mocks before the day of the first
-- start in temporary tables, from which demo-history.sql inserts them.
-- Runs once, in a transaction that has set demo.now, demo.zone, demo.password_hash and demo.rooms.
-- Mocks start at 21:30 in the platform's time zone, so that none overlaps the open slots between 9:00 and 21:00.

CREATE FUNCTION pg_temp.demo_now() RETURNS timestamptz LANGUAGE sql AS
$$ SELECT current_setting('demo.now')::timestamptz $$;

CREATE FUNCTION pg_temp.evening(days int) RETURNS timestamptz LANGUAGE sql AS
$$ SELECT (date_trunc('day', pg_temp.demo_now() AT TIME ZONE current_setting('demo.zone'))
           + make_interval(days => days, hours => 21, mins => 30)) AT TIME ZONE current_setting('demo.zone') $$;

CREATE FUNCTION pg_temp.id(kind text, number int) RETURNS uuid LANGUAGE sql AS
$$ SELECT ('01900000-0000-7000-8000-' || substr(md5(kind), 1, 8) || lpad(to_hex(number), 4, '0'))::uuid $$;

INSERT INTO person (id, name, email, password_hash, role, current_job, target_job, timezone, created_at, updated_at)
SELECT pg_temp.id('person', number), name, address || '@codementee.example', current_setting('demo.password_hash'),
       role, current_job, target_job, current_setting('demo.zone'),
       pg_temp.demo_now() - make_interval(days => days_ago), pg_temp.demo_now() - make_interval(days => days_ago)
  FROM (VALUES
       (1, 'Nisha Kapoor', 'admin', 'admin', NULL, NULL, 400),
       (11, 'Arjun Mehta', 'mentor', 'mentor', NULL, NULL, 390),
       (12, 'Kavya Iyer', 'kavya', 'mentor', NULL, NULL, 380),
       (13, 'Daniel Fernandes', 'daniel', 'mentor', NULL, NULL, 370),
       (14, 'Meera Nair', 'meera', 'mentor', NULL, NULL, 365),
       (15, 'Vikram Rao', 'vikram', 'mentor', NULL, NULL, 340),
       (16, 'Sana Qureshi', 'sana', 'mentor', NULL, NULL, 300),
       (17, 'Tenzin Dorje', 'tenzin', 'mentor', NULL, NULL, 290),
       (21, 'Asha Verma', 'mentee', 'mentee', 'Software engineer', 'Senior software engineer', 231),
       (22, 'Rohan Das', 'free', 'mentee', 'Final-year student', 'Software engineer', 3),
       (23, 'Priya Nambiar', 'priya', 'mentee', 'Backend engineer', 'Staff engineer', 12),
       (24, 'Imran Sheikh', 'imran', 'mentee', 'Support engineer', 'Software engineer', 20))
       AS people (number, name, address, role, current_job, target_job, days_ago);

WITH profiles (number, headline, bio, current_company, years, companies, types, topics, capacity) AS (VALUES
       (11, 'Senior engineer, payments', 'Has interviewed for backend teams since 2017. Patient, asks why twice.',
        'Amazon', 11, '{Amazon,Flipkart,Paytm}', '{coding,system_design,behavioral}',
        '{Graphs,Heaps,"Consistency & Transactions"}', 6),
       (12, 'Staff engineer, search',
        'Likes clean reasoning more than quick answers. Gives feedback that you can act on the next day.', 'Google', 13,
        '{Google,Microsoft}', '{coding,system_design}', '{"Dynamic Programming","Search & Indexing",Caching}', 4),
       (13, 'Engineering manager', 'Runs hiring for two teams. Strong on stories that show ownership.', 'Microsoft', 15,
        '{Microsoft,Netflix,Apple}', '{behavioral,hr_round,system_design}', '{Leadership,Conflict,Ownership}', 5),
       (14, 'Senior engineer, feeds', 'Practises pace: two problems in forty-five minutes, then a calm look back.',
        'Meta', 9, '{Meta,Google}', '{coding,behavioral}', '{"Arrays & Strings","Trees & Tries",Backtracking}', 6),
       (15, 'Principal engineer, logistics', 'Designs for peaks and for failure. Draws before talking.', 'Swiggy', 16,
        '{Swiggy,Zomato,Flipkart}', '{system_design,coding}', '{"Message Queues","Rate Limiting","Real-time Updates"}',
        4),
       (16, 'Talent partner', 'Helps to tell a career in two minutes and to talk about money without blushing.',
        'Zomato', 8, '{Zomato,Swiggy,Paytm}', '{hr_round,behavioral}', '{"Introducing Yourself","Failure & Learning"}',
        8),
       (17, 'Senior engineer, devices', 'Goes deep into details and stays friendly there.', 'Apple', 10,
        '{Apple,Amazon}', '{coding,system_design}', '{Concurrency,"Low-Level Design","Bit Manipulation"}', 5)),
     stored AS (
       INSERT INTO mentor_profile (person_id, headline, bio, current_company, years_experience, interview_types, topics,
                                   weekly_capacity)
       SELECT pg_temp.id('person', number), headline, bio, current_company, years, types::text[], topics::text[],
              capacity
         FROM profiles)
INSERT INTO mentor_company (mentor_id, position, company_id)
SELECT pg_temp.id('person', number), listed.position, c.id
  FROM profiles
 CROSS JOIN unnest(companies::text[]) WITH ORDINALITY AS listed (name, position)
  JOIN company c ON c.name = listed.name;

INSERT INTO meet_link (id, name, link, created_at)
SELECT pg_temp.id('room', number), 'Room ' || name, current_setting('demo.rooms') || lower(name),
       pg_temp.demo_now() - make_interval(days => 390) + make_interval(mins => number)
  FROM (VALUES (1, 'Amber'), (2, 'Basil'), (3, 'Coral'), (4, 'Delta'), (5, 'Ember'), (6, 'Fern'), (7, 'Grove'),
               (8, 'Harbour'))
       AS rooms (number, name);

-- Purchases: Asha has an expired Accelerator plan and a Growth plan of two days ago, the others have one plan each.
CREATE TEMPORARY TABLE demo_purchase ON COMMIT DROP AS
SELECT number, pg_temp.id('order', number) AS order_id, pg_temp.id('person', buyer) AS person_id, plan_id, run, used,
       last, pg_temp.demo_now() - make_interval(days => days_ago) AS paid_at
  FROM (VALUES
       (1, 21, 'accelerator', 1, 4, false, 230),
       (2, 21, 'growth', 2, 0, true, 2),
       (3, 23, 'foundation', 1, 0, true, 5),
       (4, 24, 'growth', 1, 2, true, 19))
       AS purchases (number, buyer, plan_id, run, used, last, days_ago);

-- Mocks: four of Asha with feedback, one of Imran two days ago that awaits feedback, and his next one.
CREATE TEMPORARY TABLE demo_mock ON COMMIT DROP AS
SELECT number, pg_temp.id('mock', number) AS mock_id, pg_temp.id('booking', number) AS booking_id,
       pg_temp.id('slot', number) AS slot_id, pg_temp.id('person', mentee) AS mentee_id,
       pg_temp.id('person', mentor) AS mentor_id, pg_temp.id('room', room) AS room_id,
       pg_temp.id('membership', membership) AS membership_id, company, type, level, track, topics::text[] AS topics,
       notes, booking_status, mock_status, pg_temp.evening(day) AS starts_at,
       pg_temp.evening(day) + interval '1 hour' AS ends_at,
       pg_temp.evening(day) - make_interval(days => asked_before) AS asked_at
  FROM (VALUES
       (1, 21, 14, 1, 1, 'Amazon', 'coding', 'mid', 'sde2', '{"Trees & Tries",Graphs}', 'I freeze when I see a graph.',
        'completed', 'completed', -200, 6),
       (2, 21, 12, 2, 1, 'Google', 'coding', 'mid', 'l4', '{"Dynamic Programming"}', NULL, 'completed', 'completed',
        -150, 5),
       (3, 21, 15, 3, 1, 'Flipkart', 'system_design', 'senior', 'sde3', '{Caching,"Message Queues"}',
        'Please push me on trade-offs.', 'completed', 'completed', -105, 7),
       (4, 21, 11, 4, 1, 'Amazon', 'behavioral', 'senior', 'senior_sde', '{Ownership,Conflict}', NULL, 'completed',
        'completed', -60, 4),
       (5, 24, 11, 1, 4, 'Paytm', 'coding', 'junior', 'se', '{"Hash Tables","Two Pointers & Sliding Window"}',
        'My first mock ever.', 'completed', 'completed', -2, 5),
       (6, 24, 11, 2, 4, 'Amazon', 'coding', 'junior', 'sde', '{"Binary Search",Sorting}',
        'Same as last time, a little harder.', 'confirmed', 'scheduled', 2, 4))
       AS mocks (number, mentee, mentor, room, membership, company, type, level, track, topics, notes, booking_status,
                 mock_status, day, asked_before);

-- What the mentors wrote about the mocks, and what the mentees answered.
CREATE TEMPORARY TABLE demo_feedback ON COMMIT DROP AS
SELECT *
  FROM (VALUES
       (1, 2, 3, 2, 3, 2, 'Careful with names and edge cases. Said when unsure instead of guessing.',
        'Began to code before the approach was clear, and found the cycle only with a hint.',
        'Write the approach down in three lines first. Ten graph problems, breadth-first before depth-first.',
        'lean_no_hire'),
       (2, 3, 3, 3, 3, 3, 'Found the recurrence alone and tested it on small inputs.',
        'Took long to move from memoisation to a table, and left the space cost unsaid.',
        'For each problem say time and space before coding. Redo five classics bottom-up.', 'lean_hire'),
       (3, 4, 4, 3, 4, 4,
        'Asked for numbers first and drew the flow of an order clearly. Defended the choice of queue well.',
        'The cache could serve old prices and the answer to it came late.',
        'Read about invalidation and write-through. Practise naming what breaks first at ten times the load.', 'hire'),
       (4, 4, 5, 4, 4, 4, 'Stories with a beginning, a decision and a number at the end. Honest about a failed launch.',
        'The conflict story put the other side in a poor light.',
        'Retell the conflict from the other person''s view. Keep each story under three minutes.', 'hire'))
       AS words (number, solving, communication, depth, quality, overall, strengths, improvements, action_items,
                 hireability);

CREATE TEMPORARY TABLE demo_rating ON COMMIT DROP AS
SELECT *
  FROM (VALUES
       (1, 5, 'Hard, and exactly what I needed.'),
       (2, 4, NULL),
       (3, 5, 'Never thought about peaks like that.'),
       (4, 5, 'Kind and precise.'))
       AS stars (number, stars, comment);

-- Units of booking requests without a mock; DEMO_DATA=large has some.
CREATE TEMPORARY TABLE demo_ledger (
    id          uuid,
    person_id   uuid,
    membership  int,
    units       int,
    reason      text,
    returns     uuid,
    booking_id  uuid,
    created_at  timestamptz
) ON COMMIT DROP;
