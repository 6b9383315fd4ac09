-- Inserts the people of demo mode, who are fictional, and their history before the day of the first start.
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

INSERT INTO plan_order (id, razorpay_order_id, razorpay_payment_id, person_id, name, email, plan_id, plan_name, amount,
                        currency, duration_months, limit_mock_interviews, limit_resume_reviews, limit_ai_tools, status,
                        created_at, paid_at)
SELECT d.order_id, 'order_DemoOrder' || lpad(d.number::text, 5, '0'), 'pay_DemoPayment' || lpad(d.number::text, 3, '0'),
       p.id, p.name, p.email, l.plan_id, l.name, l.price, l.currency, l.duration_months, l.limit_mock_interviews,
       l.limit_resume_reviews, l.limit_ai_tools, 'paid', d.paid_at - interval '2 minutes', d.paid_at
  FROM demo_purchase d
  JOIN person p ON p.id = d.person_id
  JOIN pricing_plan l ON l.plan_id = d.plan_id;

-- The same orders and payments at the simulated provider, so that the nightly comparison finds no difference.
INSERT INTO sandbox.razorpay_order (id, amount, currency, receipt, status, attempts, amount_paid, notes, created_at)
SELECT o.razorpay_order_id, o.amount, o.currency, o.id::text, 'paid', 1, o.amount, '[]', o.created_at
  FROM demo_purchase d
  JOIN plan_order o ON o.id = d.order_id;

INSERT INTO sandbox.razorpay_payment (id, order_id, amount, currency, status, captured, created_at)
SELECT o.razorpay_payment_id, o.razorpay_order_id, o.amount, o.currency, 'captured', true, o.paid_at
  FROM demo_purchase d
  JOIN plan_order o ON o.id = d.order_id;

INSERT INTO payment (id, order_id, status, captured, amount, currency, method, fee, tax, created_at, read_at)
SELECT o.razorpay_payment_id, o.id, 'captured', true, o.amount, o.currency, 'upi', o.amount * 236 / 10000,
       o.amount * 36 / 10000, o.paid_at, o.paid_at
  FROM demo_purchase d
  JOIN plan_order o ON o.id = d.order_id;

INSERT INTO order_comparison (order_id, due_at) SELECT order_id, paid_at FROM demo_purchase;

INSERT INTO membership (id, order_id, person_id, run, plan_id, granted_at, limit_mock_interviews, limit_resume_reviews,
                        limit_ai_tools, used_mock_interviews)
SELECT pg_temp.id('membership', d.number), o.id, o.person_id, d.run, o.plan_id, o.paid_at, o.limit_mock_interviews,
       o.limit_resume_reviews, o.limit_ai_tools, d.used
  FROM demo_purchase d
  JOIN plan_order o ON o.id = d.order_id;

-- Settlement would have issued the invoices of these orders; here a job issues them.
INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
SELECT 'issue-invoice', d.order_id, o.paid_at, false, 1
  FROM demo_purchase d
  JOIN plan_order o ON o.id = d.order_id;

INSERT INTO entitlement (person_id, run, plan_id, plan_name, plan_price, ends_at)
SELECT o.person_id, d.run, o.plan_id, o.plan_name, o.amount,
       (o.paid_at AT TIME ZONE current_setting('demo.zone') + make_interval(months => o.duration_months))
       AT TIME ZONE current_setting('demo.zone')
  FROM demo_purchase d
  JOIN plan_order o ON o.id = d.order_id
 WHERE d.last;

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

INSERT INTO time_slot (id, starts_at, ends_at, interview_types, mentor_id, status, created_at)
SELECT slot_id, starts_at, ends_at, ARRAY[type], NULL, 'booked', asked_at - interval '1 day' FROM demo_mock;

INSERT INTO booking_request (id, mentee_id, company_id, interview_type, experience_level, interview_track,
                             specific_topics, additional_notes, status, mentor_id, confirmed_slot_id, meet_link_id,
                             meeting_link, confirmed_by, confirmed_at, invite_sequence, created_at)
SELECT d.booking_id, d.mentee_id, c.id, d.type, d.level, d.track, d.topics, d.notes, d.booking_status, d.mentor_id,
       d.slot_id, r.id, r.link, pg_temp.id('person', 1), d.asked_at + interval '5 hours', 1, d.asked_at
  FROM demo_mock d
  JOIN company c ON c.name = d.company
  JOIN meet_link r ON r.id = d.room_id;

INSERT INTO booking_slot (booking_request_id, slot_id, preference)
SELECT booking_id, slot_id, 1 FROM demo_mock;

INSERT INTO mock (id, booking_request_id, mentee_id, mentor_id, slot_id, meet_link_id, meeting_link, starts_at, ends_at,
                  status, created_at)
SELECT d.mock_id, d.booking_id, d.mentee_id, d.mentor_id, d.slot_id, r.id, r.link, d.starts_at, d.ends_at,
       d.mock_status, d.asked_at + interval '5 hours'
  FROM demo_mock d
  JOIN meet_link r ON r.id = d.room_id;

INSERT INTO ledger_entry (id, person_id, membership_id, kind, units, reason, cause, booking_request_id, created_at)
SELECT pg_temp.id('ledger', number), mentee_id, membership_id, 'mock_interviews', -1, 'Mock requested', booking_id,
       booking_id, asked_at
  FROM demo_mock;

INSERT INTO feedback (id, mock_id, mentor_id, mentee_id, problem_solving, communication, technical_depth, code_quality,
                      overall, strengths, improvements, action_items, hireability, created_at, updated_at)
SELECT pg_temp.id('feedback', d.number), d.mock_id, d.mentor_id, d.mentee_id, solving, communication, depth, quality,
       overall, strengths, improvements, action_items, hireability, d.ends_at + interval '3 hours',
       d.ends_at + interval '3 hours'
  FROM demo_mock d
  JOIN (VALUES
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
                 hireability)
    ON words.number = d.number;

-- Asha's cards from the feedback on her first mock.
INSERT INTO practice_card (id, person_id, question_id, prompt, topic, interview_type, hints, outline, source,
       feedback_id, reason, due_at, created_at)
SELECT pg_temp.id('card', cards.number), f.mentee_id, question::uuid, prompt, topic, 'coding', hints::text[],
       coalesce(outline, f.improvements), 'feedback', f.id, reason, f.created_at, f.created_at
  FROM feedback f
 CROSS JOIN (VALUES
       (1, 'f283130b-b6f8-3557-a15b-e855302bf5e9', 'Graphs',
        'A grid holds land and water. Count the islands, where land cells touching horizontally or vertically belong together.',
        '{"What does one search starting at a land cell visit?","When do you mark a cell: when you add it or when you take it out?"}',
        E'Scan cells, start a search at each unvisited land cell\nMark on entering the queue\nBounds check in one place\nO(rows times columns)\nRecursion depth on a large island\nMay the input be modified?',
        'Your mentor scored problem solving 2 of 5 and wrote: “Began to code before the approach was clear, and found the cycle only with a hint.”'),
       (2, NULL, 'Action items', 'Write the approach down in three lines first.', '{}', NULL, 'Your mentor gave you this to do.'),
       (3, NULL, 'Action items', 'Ten graph problems, breadth-first before depth-first.', '{}', NULL, 'Your mentor gave you this to do.'))
       AS cards (number, question, topic, prompt, hints, outline, reason)
 WHERE f.id = pg_temp.id('feedback', 1);

UPDATE mock SET feedback_id = f.id, feedback_at = f.created_at FROM feedback f WHERE f.mock_id = mock.id;

INSERT INTO rating (mock_id, mentor_id, mentee_id, stars, comment, created_at)
SELECT d.mock_id, d.mentor_id, d.mentee_id, stars, comment, d.ends_at + interval '1 day'
  FROM demo_mock d
  JOIN (VALUES
       (1, 5, 'Hard, and exactly what I needed.'),
       (2, 4, NULL),
       (3, 5, 'Never thought about peaks like that.'),
       (4, 5, 'Kind and precise.'))
       AS stars (number, stars, comment)
    ON stars.number = d.number;
UPDATE mock SET rating = r.stars, rated_at = r.created_at FROM rating r WHERE r.mock_id = mock.id;

-- The evenings that Priya requests. DemoBookingRequester creates her request through the bookings module.
INSERT INTO time_slot (id, starts_at, ends_at, interview_types, mentor_id, status, created_at)
SELECT pg_temp.id('slot', 10 + day), pg_temp.evening(day), pg_temp.evening(day) + interval '1 hour',
       ARRAY['system_design'], NULL, 'available', pg_temp.demo_now() - interval '1 day'
  FROM generate_series(5, 7) AS day;
