package com.codementee.platform.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiTest;
import com.codementee.support.Await;
import com.codementee.support.PersonFixtures;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** Tests that cached public responses equal uncached ones. */
class ResponseCacheApiTest extends ApiTest {

    @Test
    void addsTierAndTimestampToEachCachedResponse() {
        var stranger = anonymous().get("/api/companies").expect(200).json();
        advance(Duration.ofSeconds(1));
        var mentee = as(given.freeMentee()).get("/api/companies").expect(200).json();

        assertThat(mentee.get("data")).isEqualTo(stranger.get("data"));
        assertThat(mentee.get("page")).isEqualTo(stranger.get("page"));
        assertThat(stranger.get("user_tier").isNull()).isTrue();
        assertThat(mentee.get("user_tier").asString()).isEqualTo("Free");
        assertThat(mentee.get("timestamp").asString()).isGreaterThan(stranger.get("timestamp").asString());
    }

    @Test
    void cachesEachQuerySeparately() {
        anonymous().get("/api/companies").expect(200);
        var unicorns = anonymous().get("/api/companies?category=unicorn").expect(200).data();
        var first = anonymous().get("/api/companies?limit=1").expect(200);

        assertThat(unicorns.findValuesAsString("category")).isNotEmpty().containsOnly("unicorn");
        assertThat(first.data()).hasSize(1);
        assertThat(first.nextCursor()).isNotNull();
        anonymous().get("/api/companies?category=unicorn&limit=0").expectInvalid("limit");
        anonymous().header("Accept", "image/png").get("/api/companies").expect(406, ErrorCode.NOT_ACCEPTABLE);
    }

    @Test
    void refusesAnInvalidTokenDespiteTheCache() {
        anonymous().get("/api/companies").expect(200);

        anonymous().as("no token").get("/api/companies").expect(401, ErrorCode.UNAUTHENTICATED);
    }

    @Test
    void invalidatesEntriesWhenAnotherProcessChangesTheData() {
        var name = "Elsewhere " + PersonFixtures.uniqueMarker();
        anonymous().get("/api/companies?limit=100").expect(200);

        database().useTransaction(sql -> {
            insert(sql, name);
            sql.execute("SELECT pg_notify('changed', 'answers catalog')");
        });

        Await.until("the new company is shown", () -> namesAt("/api/companies?limit=100").contains(name));
    }

    @Test
    void doesNotCacheSearches() {
        var name = "Unheard " + PersonFixtures.uniqueMarker();
        anonymous().get("/api/companies?q=Unheard").expect(200);

        database().useHandle(sql -> insert(sql, name));

        assertThat(namesAt("/api/companies?q=Unheard")).contains(name);
        assertThat(namesAt("/api/companies?%71=Unheard")).contains(name);
    }

    private List<String> namesAt(String path) {
        return anonymous().get(path).expect(200).data().findValuesAsString("name");
    }

    private void insert(Handle sql, String name) {
        sql.execute(
                "INSERT INTO company (id, name, category, interview_tracks, difficulty_levels, created_at) VALUES (?, ?, 'startup', '{sde}', '{mid}', ?)",
                UUID.randomUUID(), name, now());
    }
}
