package com.codementee.bench.data;

import java.sql.SQLException;
import java.sql.Statement;

/** Adds a post of each user and a comment on it to the data of {@link Seeder}, all visible. */
final class CommunitySeeder {

    /** One post in a hundred contains the name Asha, so that a search has many results at each size. */
    private static final String POSTS =
            """
            INSERT INTO community_entry (id, kind, post_id, depth, author_id, category, title, tags, body, body_html,
                                         state, votes, comment_count, search, created_at, updated_at)
            SELECT post_id, 'post', post_id, 0, author_id, category, title, ARRAY[tag], body, '<p>' || body || '</p>',
                   'visible', CASE WHEN mod(n, 1000) = 0 THEN mod(n / 1000, 200) ELSE mod(n, 7) END, 1,
                   setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', body), 'B'),
                   created_at, created_at
              FROM (SELECT n,
                           ('01900000-0000-7001-8000-' || lpad(to_hex(n), 12, '0'))::uuid AS post_id,
                           ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid AS author_id,
                           (ARRAY['general', 'technical', 'behavioral', 'offers', 'referrals'])[1 + mod(n, 5)::int]
                               AS category,
                           (ARRAY['graphs', 'caching', 'offers', 'leadership'])[1 + mod(n, 4)::int] AS tag,
                           'Question ' || n || ' about '
                               || (ARRAY['graphs', 'caches', 'pay', 'teams'])[1 + mod(n, 4)::int] AS title,
                           'How would you prepare for this in two weeks?'
                               || CASE WHEN mod(n, 100) = 0 THEN ' Asha asked me in a mock.' ELSE '' END AS body,
                           current_date - make_interval(secs => mod(n * 2654435761, 69120000)) AS created_at
                      FROM generate_series(0::bigint, %d - 1) AS n) AS post
            """;

    private static final String COMMENTS =
            """
            INSERT INTO community_entry (id, kind, post_id, depth, author_id, body, body_html, state, created_at,
                                         updated_at)
            SELECT overlay(id::text PLACING '7002' FROM 15)::uuid, 'comment', id, 1, author_id,
                   'Start with the basics.', '<p>Start with the basics.</p>', 'visible', created_at, created_at
              FROM community_entry
            """;

    private CommunitySeeder() {}

    static void seed(Statement database, long posts) throws SQLException {
        database.execute(POSTS.formatted(posts));
        database.execute(COMMENTS);
    }
}
