package com.codementee.identity;

import static com.codementee.platform.errors.ErrorCode.TOKEN_EXPIRED;
import static com.codementee.platform.errors.ErrorCode.UNAUTHENTICATED;
import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.identity.users.UserProfiles;
import com.codementee.people.People;
import com.codementee.platform.access.Role;
import com.codementee.platform.access.Tier;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.settings.TokenSettings;
import com.codementee.support.ApiTest;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccessTokensApiTest extends ApiTest {

    private final byte[] key = app.bean(InstallationKeys.class).accessTokens();

    @Test
    void cachesVerifiedTokensUpToALimitInBytes() throws JOSEException {
        var token = given.freeMentee().token();
        int maxBytes = 5 * token.length();
        var tokens = new AccessTokens(app.bean(InstallationKeys.class), app.bean(TokenSettings.class),
                app.bean(CallerCache.class), app.bean(UserProfiles.class), app.bean(InstantSource.class), maxBytes);

        tokens.authenticate(token);
        assertThat(tokens.cachedTokens()).containsExactly(token);
        for (int i = 0; i < 20; i++) tokens.authenticate(given.freeMentee().token());

        assertThat(tokens.cachedTokens()).hasSizeBetween(1, 4);
    }

    @Test
    void refusesMalformedTokens() {
        for (var token : new String[] {"", "nonsense", "a.b", "a.b.c", "..", "a.b.c.d.e", "null"}) refuse(token);
        anonymous().header("Authorization", "Basic YTpi").get("/api/auth/me").expect(401, UNAUTHENTICATED);
        anonymous().get("/api/auth/me").expect(401, UNAUTHENTICATED);
    }

    @Test
    void refusesAnUnsignedToken() {
        var token = given.freeMentee().token();
        var parts = token.split("\\.");

        refuse(parts[0] + "." + parts[1] + ".");
        refuse(parts[0] + "." + parts[1]);
        refuse(base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".");
        refuse(base64("{\"alg\":\"None\",\"typ\":\"JWT\"}") + "." + parts[1] + "." + parts[2]);
    }

    @Test
    void refusesOtherEncodingsOfAValidToken() {
        var token = given.freeMentee().token();
        var parts = token.split("\\.");
        var signature = parts[2];
        var next = (char) (signature.charAt(42) + 1);

        refuse(token + "=");
        refuse(token + "AAAA");
        refuse(token + "!");
        refuse(token + "*junk*");
        refuse(parts[0] + "." + parts[1] + "." + signature.substring(0, 20) + "," + signature.substring(20));
        refuse(parts[0] + "." + parts[1] + "." + signature.substring(0, 42) + next);
        refuse(parts[0] + "." + parts[1] + "=." + signature);
        refuse(parts[0] + "=." + parts[1] + "." + signature);
        refuse(parts[0] + "." + parts[1] + ". " + signature);
        refuse(parts[0] + "." + parts[1] + "." + signature.replace('-', '+').replace('_', '/') + "/");
        as(token).get("/api/auth/me").expect(200);
    }

    @Test
    void refusesModifiedClaims() throws ParseException {
        var token = given.freeMentee().token();
        var parts = token.split("\\.");
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);

        refuse(parts[0] + "." + base64(claims.replace("mentee", "admin")) + "." + parts[2]);
    }

    @Test
    void refusesATokenSignedWithAnotherKey() throws Exception {
        var claims = claims(given.freeMentee().token());

        refuse(signed(header().build(), claims,
                "another key that is long enough for it".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void ignoresKeyReferencesInTheHeader() throws Exception {
        var claims = claims(given.freeMentee().token());
        var foreign = "another key that is long enough for it".getBytes(StandardCharsets.UTF_8);

        refuse(signed(header().keyID("../../dev/null").jwkURL(URI.create("http://localhost:1/keys")).build(), claims,
                foreign));
        anonymous().as(signed(header().keyID("any").build(), claims, key)).get("/api/auth/me").expect(200);
    }

    @Test
    void refusesOtherAlgorithmsAndTypes() throws Exception {
        var claims = claims(given.freeMentee().token());
        var long512 = java.util.Arrays.copyOf(key, 64);

        refuse(signed(new JWSHeader.Builder(JWSAlgorithm.HS512).type(JOSEObjectType.JWT).build(), claims, long512));
        refuse(signed(new JWSHeader.Builder(JWSAlgorithm.HS256).build(), claims, key));
        refuse(signed(new JWSHeader.Builder(JWSAlgorithm.HS256).type(new JOSEObjectType("refresh")).build(), claims,
                key));
    }

    @Test
    void refusesMissingOrInvalidClaims() throws Exception {
        var whole = claims(given.freeMentee().token());
        for (var claim : new String[] {"user_id", "sid", "exp"}) {
            refuse(signed(header().build(), new JWTClaimsSet.Builder(whole).claim(claim, null).build(), key));
        }
        refuse(signed(header().build(), new JWTClaimsSet.Builder(whole).claim("sid", "nonsense").build(), key));
        refuse(signed(header().build(), new JWTClaimsSet.Builder(whole).claim("sid", 7).build(), key));
        refuse(signed(header().build(),
                new JWTClaimsSet.Builder(whole).claim("sid", UUID.randomUUID().toString()).build(), key));
        var list = new JWSObject(header().build(), new Payload("[]"));
        list.sign(new MACSigner(key));
        refuse(list.serialize());
    }

    @Test
    void refusesTheSessionOfAnotherPerson() throws Exception {
        var mine = claims(given.freeMentee().token());
        var theirs = given.admin();

        refuse(signed(header().build(),
                new JWTClaimsSet.Builder(mine).claim("user_id", theirs.id().toString()).build(), key));
    }

    @Test
    void readsRoleAndTierFromTheDatabase() throws Exception {
        var claims = claims(given.freeMentee().token());
        var forged = new JWTClaimsSet.Builder(claims)
                .claim("role", "admin").claim("status", "Active").claim("plan_id", "accelerator").build();

        var response = anonymous().as(signed(header().build(), forged, key)).get("/api/auth/me").expect(200);

        assertThat(response.json().get("user_tier").asString()).isEqualTo("Free");
        assertThat(response.data().get("role").asString()).isEqualTo("mentee");
        anonymous().as(signed(header().build(), forged, key)).get("/api/admin/mentees")
                .expect(403, ErrorCode.FORBIDDEN_ROLE);
    }

    @Test
    void distinguishesAnExpiredTokenFromAnInvalidOne() {
        var person = given.freeMentee();

        advance(Duration.ofMinutes(15));

        as(person).get("/api/auth/me").expect(401, TOKEN_EXPIRED);
        as(person).get("/api/pricing-plans").expect(401, TOKEN_EXPIRED);
    }

    @Test
    void reportsAnExpiredTokenOfAnotherKeyAsInvalid() throws Exception {
        var claims = new JWTClaimsSet.Builder(claims(given.freeMentee().token())).expirationTime(new Date(0)).build();

        refuse(signed(header().build(), claims,
                "another key that is long enough for it".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void refusesHugeTokens() {
        assertThat(anonymous().as("a".repeat(20_000)).get("/api/auth/me").code()).isEqualTo("UNAUTHENTICATED");
        assertThat(anonymous().as("a".repeat(100_000)).get("/api/auth/me").status()).isBetween(400, 499);
    }

    @Test
    void appliesRoleChangesToTheNextRequest() {
        var mentee = given.freeMentee();
        as(mentee).get("/api/auth/me").expect(200);
        var people = app.bean(People.class);
        var tokens = app.bean(AccessTokens.class);

        inTransaction(() -> {
            database().useHandle(sql -> sql.execute("UPDATE person SET role = 'mentor' WHERE id = ?", mentee.id()));
            people.publishChange(mentee.id());
        });

        assertThat(tokens.authenticate(mentee.token()).role()).isEqualTo(Role.MENTOR);
        assertThat(tokens.authenticate(mentee.token()).tier()).isEqualTo(Tier.ACTIVE);
    }

    @Test
    void endsThePaidTierWhenThePlanEnds() {
        var mentee = given.paidMentee();
        var before = app.bean(AccessTokens.class).authenticate(mentee.token());
        assertThat(before.tier()).isEqualTo(Tier.ACTIVE);

        advance(Duration.ofDays(90));

        var after = app.bean(AccessTokens.class).current(before);
        assertThat(after.tier()).isEqualTo(Tier.FREE);
        assertThat(after.paid()).isFalse();
    }

    @Test
    void appliesChangesMadeByOtherProcesses() {
        var mentee = given.freeMentee();
        as(mentee).get("/api/auth/me").expect(200);

        database().useTransaction(sql -> {
            sql.execute("UPDATE session SET ended_at = now() WHERE person_id = ?", mentee.id());
            sql.execute("SELECT pg_notify('changed', ?)", "person " + mentee.id());
        });

        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(5))
                .until(() -> as(mentee).get("/api/auth/me").status() == 401);
    }

    private void inTransaction(Runnable work) {
        app.bean(com.codementee.platform.db.Transactions.class).run(work);
    }

    private void refuse(String token) {
        anonymous().as(token).get("/api/auth/me").expect(401, UNAUTHENTICATED);
    }

    private static JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.HS256).type(JOSEObjectType.JWT);
    }

    private static JWTClaimsSet claims(String token) throws ParseException {
        return SignedJWT.parse(token).getJWTClaimsSet();
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, byte[] key) throws JOSEException {
        var token = new JWSObject(header, claims.toPayload(true));
        token.sign(new MACSigner(key));
        return token.serialize();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
