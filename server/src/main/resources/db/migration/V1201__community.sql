-- The pseudonym under which a person writes in the community. `display_id` stands for the person's id next to it, so
-- that nobody who knows the id, such as their mentor, recognises them.
ALTER TABLE person ADD COLUMN display_name text, ADD COLUMN display_id uuid;
ALTER TABLE person ADD CONSTRAINT person_display_id CHECK ((display_name IS NULL) = (display_id IS NULL));
ALTER TABLE person ADD CONSTRAINT person_display_name_is_no_address CHECK (display_name NOT LIKE '%@%');
-- Ignores case, accents and invisible characters, so that nobody can imitate another's pseudonym with them.
CREATE UNIQUE INDEX person_display_name ON person (search_text(display_name)) WHERE display_name IS NOT NULL;

-- Published: how the community shows a person. A name that is an email address is not shown.
CREATE VIEW accounts_author AS
SELECT id AS person_id, coalesce(display_id, id) AS id,
       coalesce(display_name, CASE WHEN name LIKE '%@%' THEN 'Member' ELSE name END) AS name,
       role, created_at
  FROM person;

CREATE OR REPLACE VIEW accounts_user AS
SELECT p.id, p.name, p.email, p.role, p.paused, p.current_job, p.target_job, p.timezone, p.created_at, p.updated_at,
       s.plan_id, s.plan_name, s.ends_at AS plan_ends_at,
       s.limit_mock_interviews, s.limit_resume_reviews, s.limit_ai_tools,
       s.used_mock_interviews, s.used_resume_reviews, s.used_ai_tools,
       p.version, p.search_text, p.display_name
  FROM person p
  LEFT JOIN billing_standing s ON s.person_id = p.id;

-- A post, or a comment on one. A post's post_id is its own id. Removed by a moderator, an entry keeps its text for
-- admins; deleted by its author, it loses the text and stays only while replies refer to it.
CREATE TABLE community_entry (
    id              uuid        PRIMARY KEY,
    kind            text        NOT NULL,
    post_id         uuid        NOT NULL,
    parent_id       uuid,
    depth           int         NOT NULL,
    author_id       uuid        NOT NULL REFERENCES person,
    category        text,
    title           text,
    tags            text[]      NOT NULL DEFAULT '{}',
    body            text        NOT NULL,
    body_html       text        NOT NULL,
    state           text        NOT NULL,
    held_reason     text,
    removal_reason  text,
    votes           int         NOT NULL DEFAULT 0,
    reports         int         NOT NULL DEFAULT 0,
    comment_count   int         NOT NULL DEFAULT 0,
    accepted_id     uuid,
    pinned          boolean     NOT NULL DEFAULT false,
    locked          boolean     NOT NULL DEFAULT false,
    search          tsvector,
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    edited_at       timestamptz,
    version         int         NOT NULL DEFAULT 1,
    -- The order "top", in millionths; PostSort explains the formula.
    rank            bigint      NOT NULL GENERATED ALWAYS AS (round(1000000 * (
        log((1 + votes + least(comment_count / 2.0, votes))::float8)
        + extract(epoch FROM created_at AT TIME ZONE 'UTC')::float8 / 129600))) STORED,
    listed          boolean     NOT NULL GENERATED ALWAYS AS (kind = 'post'
        AND (state = 'visible' OR (state IN ('removed', 'deleted') AND comment_count > 0))) STORED,
    CONSTRAINT community_entry_in_post UNIQUE (id, post_id),
    CONSTRAINT community_entry_post FOREIGN KEY (post_id) REFERENCES community_entry,
    CONSTRAINT community_entry_parent_in_same_post
        FOREIGN KEY (parent_id, post_id) REFERENCES community_entry (id, post_id),
    CONSTRAINT community_entry_accepted_in_post
        FOREIGN KEY (accepted_id, id) REFERENCES community_entry (id, post_id),
    CONSTRAINT community_entry_kind CHECK (
        (kind = 'post' AND post_id = id AND parent_id IS NULL AND depth = 0 AND title IS NOT NULL
            AND category IS NOT NULL AND search IS NOT NULL)
        OR (kind = 'comment' AND post_id <> id AND depth BETWEEN 1 AND 5 AND (depth = 1) = (parent_id IS NULL)
            AND title IS NULL AND category IS NULL AND search IS NULL)),
    CONSTRAINT community_entry_category
        CHECK (category IN ('general', 'technical', 'behavioral', 'offers', 'referrals')),
    CONSTRAINT community_entry_state CHECK (state IN ('visible', 'held', 'removed', 'deleted')),
    CONSTRAINT community_entry_held CHECK ((state = 'held') = (held_reason IS NOT NULL)
        AND held_reason IN ('newcomer', 'reports')),
    CONSTRAINT community_entry_removed CHECK ((state = 'removed') = (removal_reason IS NOT NULL)),
    CONSTRAINT community_entry_counts CHECK (votes >= 0 AND reports >= 0 AND comment_count >= 0),
    CONSTRAINT community_entry_tags CHECK (cardinality(tags) <= 5)
);
CREATE INDEX community_entry_new ON community_entry (created_at DESC, id DESC) WHERE listed;
CREATE INDEX community_entry_top ON community_entry (rank DESC, id DESC) WHERE listed;
CREATE INDEX community_entry_category_new ON community_entry (category, created_at DESC, id DESC) WHERE listed;
CREATE INDEX community_entry_category_top ON community_entry (category, rank DESC, id DESC) WHERE listed;
CREATE INDEX community_entry_pinned ON community_entry (created_at DESC, id DESC) WHERE listed AND pinned;
CREATE INDEX community_entry_tagged ON community_entry USING gin (tags) WHERE listed;
CREATE INDEX community_entry_search ON community_entry USING gin (search) WHERE listed;
CREATE INDEX community_entry_thread ON community_entry (post_id, created_at, id);
CREATE INDEX community_entry_replies ON community_entry (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX community_entry_author ON community_entry (author_id, created_at DESC, id DESC);
CREATE INDEX community_entry_moderation ON community_entry (created_at DESC, id DESC)
    WHERE state = 'held' OR (state = 'visible' AND reports > 0);
-- A newcomer has at most one post that waits for an admin.
CREATE UNIQUE INDEX community_entry_one_waiting ON community_entry (author_id) WHERE held_reason = 'newcomer';

-- A person's vote for an entry.
CREATE TABLE community_vote (
    entry_id   uuid        NOT NULL REFERENCES community_entry ON DELETE CASCADE,
    person_id  uuid        NOT NULL REFERENCES person,
    voted_at   timestamptz NOT NULL,
    PRIMARY KEY (entry_id, person_id)
);
CREATE INDEX community_vote_person ON community_vote (person_id);

-- A person's report of an entry. Not open once an admin has decided about the entry.
CREATE TABLE community_report (
    entry_id     uuid        NOT NULL REFERENCES community_entry ON DELETE CASCADE,
    person_id    uuid        NOT NULL REFERENCES person,
    reason       text,
    open         boolean     NOT NULL DEFAULT true,
    reported_at  timestamptz NOT NULL,
    PRIMARY KEY (entry_id, person_id)
);
CREATE INDEX community_report_person ON community_report (person_id);

-- The text of an entry before an edit.
CREATE TABLE community_edit (
    id          uuid        PRIMARY KEY,
    entry_id    uuid        NOT NULL REFERENCES community_entry ON DELETE CASCADE,
    title       text,
    body        text        NOT NULL,
    replaced_at timestamptz NOT NULL
);
CREATE INDEX community_edit_entry ON community_edit (entry_id, replaced_at DESC, id DESC);

-- What a person wrote on one day, for the limits, and until when a moderator has muted them.
CREATE TABLE community_member (
    person_id    uuid        PRIMARY KEY REFERENCES person,
    day          date        NOT NULL,
    posts        int         NOT NULL DEFAULT 0,
    comments     int         NOT NULL DEFAULT 0,
    warnings     int         NOT NULL DEFAULT 0,
    muted_until  timestamptz
);
