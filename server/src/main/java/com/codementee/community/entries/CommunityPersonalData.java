package com.codementee.community.entries;

import com.codementee.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Exports posts, comments, votes and reports, and erases what a person wrote. Their place in a thread stays. */
@Configuration(proxyBeanMethods = false)
class CommunityPersonalData {

    private static final String ENTRIES = """
        SELECT id, kind, post_id, parent_id, category, title, tags, body, state, removal_reason, votes, comment_count,
               created_at, edited_at
          FROM community_entry
         WHERE author_id = :personId
         ORDER BY created_at DESC, id DESC
        """;

    private static final String EARLIER_TEXTS = """
        SELECT t.entry_id, t.title, t.body, t.replaced_at
          FROM community_edit t
          JOIN community_entry e ON e.id = t.entry_id
         WHERE e.author_id = :personId
         ORDER BY t.replaced_at DESC, t.id DESC
        """;

    private static final String VOTES = """
        SELECT entry_id, voted_at
          FROM community_vote
         WHERE person_id = :personId
         ORDER BY voted_at DESC, entry_id
        """;

    private static final String REPORTS = """
        SELECT entry_id, reason, open, reported_at
          FROM community_report
         WHERE person_id = :personId
         ORDER BY reported_at DESC, entry_id
        """;

    private static final String MEMBER = """
        SELECT day::text AS day, posts, comments, warnings, muted_until
          FROM community_member
         WHERE person_id = :personId
        """;

    private static final String ERASE_EARLIER_TEXTS = """
        DELETE FROM community_edit
         WHERE entry_id IN (SELECT id FROM community_entry WHERE author_id = :personId)
        """;

    private static final String ERASE_TEXTS = """
        UPDATE community_entry
           SET title = CASE kind WHEN 'post' THEN '(deleted)' END, body = '(deleted)', body_html = '<p>(deleted)</p>',
               tags = '{}', search = CASE kind WHEN 'post' THEN ''::tsvector END
         WHERE author_id = :personId
        """;

    @Bean
    PersonalData communityPersonalDataStatements() {
        return PersonalData.builder()
                .export("community_entries", ENTRIES)
                .export("community_earlier_texts", EARLIER_TEXTS)
                .export("community_votes", VOTES)
                .export("community_reports", REPORTS)
                .export("community_member", MEMBER)
                .erase(ERASE_EARLIER_TEXTS)
                .erase(ERASE_TEXTS)
                .erase("UPDATE community_report SET reason = NULL WHERE person_id = :personId")
                .erase("DELETE FROM community_member WHERE person_id = :personId")
                .keep("community_entry", "the place in a thread that replies refer to, without the text")
                .keep("community_vote", "counts for the entry, without a name")
                .keep("community_report", "counts for the entry, without the reason")
                .build();
    }
}
