package com.codementee.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiTest;
import com.codementee.support.PersonFixtures;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeetLinkApiTest extends ApiTest {

    @Test
    void refusesADuplicateLink() {
        var admin = as(given.admin());
        var link = "https://meet.example/" + PersonFixtures.uniqueMarker();

        var added = admin.post("/api/admin/meet-links", Map.of("link", link, "name", "Room ☕")).expect(201).data();
        assertThat(added.propertyNames()).containsExactly("id", "name", "link", "created_at", "version");
        admin.post("/api/admin/meet-links", Map.of("link", link, "name", "Another"))
                .expect(409, ErrorCode.ALREADY_EXISTS);
        assertThat(admin.get("/api/admin/meet-links").expect(200).data().get(0)).isEqualTo(added);

        var path = "/api/admin/meet-links/" + added.get("id").asString();
        admin.delete(path).expect(200);
        admin.delete(path).expect(404, ErrorCode.NOT_FOUND);
        admin.delete("/api/admin/meet-links/" + UUID.randomUUID()).expect(404, ErrorCode.NOT_FOUND);
    }

    @Test
    void findsALinkByNameAndUrl() {
        var admin = as(given.admin());
        var marker = PersonFixtures.uniqueMarker();
        admin.post("/api/admin/meet-links", Map.of("link", "https://meet.example/" + marker, "name", "Room Fig"))
                .expect(201);
        admin.post("/api/admin/meet-links",
                Map.of("link", "https://meet.example/x" + marker, "name", "Room Plum " + marker)).expect(201);

        assertThat(admin.get("/api/admin/meet-links?q=" + marker).expect(200).data()).hasSize(2);
        assertThat(admin.get("/api/admin/meet-links?q=room%20PLUM%20" + marker).expect(200).data()).hasSize(1);
        assertThat(admin.get("/api/admin/meet-links?q=%25" + marker).expect(200).data()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings =
            {"http://meet.example/a", "javascript:alert(1)", "https://", "https://u:p@meet.example/", "meet",
            "https://a b"})
    void refusesAnythingButHttpsUrls(String link) {
        as(given.admin()).post("/api/admin/meet-links", Map.of("link", link, "name", "Room")).expectInvalid("link");
    }

    @Test
    void refusesLongLinks() {
        var link = "https://meet.example/" + "x".repeat(500);

        as(given.admin()).post("/api/admin/meet-links", Map.of("link", link, "name", "Room")).expectInvalid("link");
    }
}
