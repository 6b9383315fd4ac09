package com.codementee.identity;

import static com.codementee.platform.errors.ErrorCode.EMAIL_TAKEN;
import static com.codementee.platform.errors.ErrorCode.INVALID_CREDENTIALS;
import static com.codementee.platform.errors.ErrorCode.MALFORMED_REQUEST;
import static com.codementee.platform.errors.ErrorCode.UNAUTHENTICATED;
import static com.codementee.support.PersonFixtures.PASSWORD;
import static com.codementee.support.PersonFixtures.uniqueMarker;
import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.identity.passwords.Argon2;
import com.codementee.identity.passwords.PasswordHasher;
import com.codementee.platform.json.RawPassword;
import com.codementee.support.ApiResponse;
import com.codementee.support.ApiTest;
import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthApiTest extends ApiTest {

    @Test
    void registersAFreeMentee() {
        var email = uniqueMarker() + "@People.Example";

        var data = register(Map.of("name", "Asha Rao", "email", email, "current_role", "SDE I")).expect(201).data();

        assertThat(data.get("token_type").asString()).isEqualTo("Bearer");
        assertThat(data.get("expires_in").asInt()).isEqualTo(900);
        var user = data.get("user");
        assertThat(user.get("email").asString()).isEqualTo(email.toLowerCase());
        assertThat(user.get("role").asString()).isEqualTo("mentee");
        assertThat(user.get("status").asString()).isEqualTo("Free");
        assertThat(user.get("plan_id").isNull()).isTrue();
        assertThat(user.get("plan_name").asString()).isEqualTo("Free Tier");
        assertThat(user.get("plan_expires_at").isNull()).isTrue();
        assertThat(user.get("current_role").asString()).isEqualTo("SDE I");
        assertThat(user.get("target_role").isNull()).isTrue();
        assertThat(user.get("timezone").asString()).isEqualTo("Asia/Kolkata");
        assertThat(user.at("/limits/mock_interviews").asInt()).isZero();
        assertThat(user.at("/used/ai_tools").asInt()).isZero();
        assertThat(user.propertyNames()).hasSize(17);
        as(data.get("access_token").asString()).get("/api/auth/me").expect(200);
    }

    @Test
    void setsAnHttpOnlyRefreshCookie() {
        var cookie = register(Map.of()).expect(201).header("Set-Cookie");

        assertThat(cookie).startsWith("codementee_refresh=")
                .contains("HttpOnly", "SameSite=Strict", "Path=/api/auth", "Max-Age=2592000")
                .doesNotContain("Secure");
    }

    @Test
    void issuesTokensWithTheClaimsOfTheContract() throws ParseException {
        var token = register(Map.of()).expect(201).data().get("access_token").asString();

        var claims = JWTParser.parse(token).getJWTClaimsSet().getClaims();

        assertThat(claims).containsOnlyKeys(
                "user_id", "email", "role", "status", "plan_id", "iat", "exp", "jti", "sid");
        assertThat(claims).containsEntry("plan_id", null).containsEntry("status", "Free")
                .containsEntry("role", "mentee");
    }

    @ParameterizedTest
    @ValueSource(strings = {"👩‍💻 Ünïcode", "محمد علي", "李小龙", "O'Neil-Smith Jr."})
    void acceptsNamesInAnyScript(String name) {
        var user = register(Map.of("name", name)).expect(201).data().get("user");

        assertThat(user.get("name").asString()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "  B  ", "", "bell\u0007", "new\nline"})
    void refusesInvalidNames(String name) {
        register(Map.of("name", name)).expectInvalid("name");
    }

    @Test
    void refusesANameWithNulOrALoneSurrogate() {
        refusesName("a\\u0000b");
        refusesName("ab\\ud800");
    }

    private void refusesName(String escaped) {
        var body = "{\"name\":\"" + escaped + "\",\"email\":\"" + uniqueMarker() + "@people.example\",\"password\":\""
                + PASSWORD + "\"}";
        assertThat(anonymous().post("/api/auth/register-free", body).status()).isIn(400, 422);
    }

    @ParameterizedTest
    @ValueSource(strings =
            {"", "nobody", "a@b", "a b@people.example", "a@people..example", "a@127.0.0.1", "a@[127.0.0.1]", "a@x.123",
            "a@x.1a", "a@people.e", "a@people.xn--", "a@@people.example", "a\r\nBcc: x@people.example"})
    void refusesInvalidEmailAddresses(String email) {
        register(Map.of("email", email)).expectInvalid("email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"@people.museum", "@mail.people.xn--p1ai", "@10.people.in", "@3com.example"})
    void acceptsEmailAddressesOfAnyDomain(String domain) {
        register(Map.of("email", uniqueMarker() + domain)).expect(201);
    }

    @Test
    void refusesALongEmailAddress() {
        register(Map.of("email", "a".repeat(64) + "@" + "people.".repeat(30) + "example")).expectInvalid("email");
    }

    @Test
    void refusesATakenEmailAddressInAnyCase() {
        var person = given.freeMentee();

        register(Map.of("email", person.email().toUpperCase())).expect(409, EMAIL_TAKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"role", "status", "plan_id", "id"})
    void refusesFieldsThatRegistrationDoesNotAccept(String field) {
        register(Map.of(field, "admin")).expectInvalid(field);
    }

    @Test
    void refusesMalformedBodies() {
        anonymous().post("/api/auth/register-free", "[]").expect(400, MALFORMED_REQUEST);
        anonymous().post("/api/auth/register-free", "{").expect(400, MALFORMED_REQUEST);
        anonymous().post("/api/auth/register-free").expect(400, MALFORMED_REQUEST);
        anonymous().post("/api/auth/login", "{\"email\":\"a@people.example\",\"password\":12345678}")
                .expect(400, MALFORMED_REQUEST);
    }

    @Test
    void refusesWeakPasswords() {
        for (var password : List.of("", "seven77", "password1", "Asha Rao", "x".repeat(129))) {
            register(Map.of("password", password, "name", "Asha Rao")).expectInvalid("password");
        }
    }

    @Test
    void comparesLongPasswordsInFull() {
        var email = uniqueMarker() + "@people.example";
        var seventyTwo = "p".repeat(36) + "w".repeat(36);
        register(Map.of("email", email, "password", seventyTwo + "1")).expect(201);

        login(email, seventyTwo + "2").expect(401, INVALID_CREDENTIALS);
        login(email, seventyTwo).expect(401, INVALID_CREDENTIALS);
        login(email, seventyTwo + "1").expect(200);
    }

    @Test
    void acceptsAPasswordInAnyUnicodeComposition() {
        var email = uniqueMarker() + "@people.example";
        register(Map.of("email", email, "password", "cafe\u0301 au lait")).expect(201);

        login(email, "caf\u00e9 au lait").expect(200);
        login(email, "cafe\u0301 au lait").expect(200);
        login(email, "cafe au lait").expect(401, INVALID_CREDENTIALS);
    }

    @Test
    void upgradesAHashOfADecomposedPasswordAtLogin() {
        var person = given.freeMentee();
        var old = new Argon2(1).hash("cafe\u0301 au lait");
        database().useHandle(sql -> sql.execute("UPDATE person SET password_hash = ? WHERE id = ?", old, person.id()));

        login(person.email(), "cafe\u0301 au lait").expect(200);

        login(person.email(), "caf\u00e9 au lait").expect(200);
    }

    @Test
    void keepsLeadingAndTrailingBlanksOfAPassword() {
        var email = uniqueMarker() + "@people.example";
        register(Map.of("email", email, "password", "  blanks count  ")).expect(201);

        login(email, "blanks count").expect(401, INVALID_CREDENTIALS);
        login(email, "  blanks count  ").expect(200);
    }

    @Test
    void ignoresCaseAndBlanksOfTheEmailAtLogin() {
        var person = given.freeMentee();

        var data = login(" " + person.email().toUpperCase() + " ", PASSWORD).expect(200).data();

        assertThat(data.at("/user/id").asString()).isEqualTo(person.id().toString());
    }

    @Test
    void returnsTheSameErrorForAnUnknownAddressAndAWrongPassword() {
        var person = given.freeMentee();

        var wrong = login(person.email(), "something else").expect(401, INVALID_CREDENTIALS).json();
        var unknown = login("nobody@people.example", "something else").expect(401, INVALID_CREDENTIALS).json();

        assertThat(unknown.get("detail")).isEqualTo(wrong.get("detail"));
    }

    @Test
    void refusesALoginWithInvalidText() {
        assertThat(anonymous().post("/api/auth/login", "{\"email\":\"a\\u0000@x.example\",\"password\":\"12345678\"}")
                .status()).isEqualTo(422);
        anonymous().post("/api/auth/login", "{\"email\":\"a@x.example\",\"password\":\"\\ud800\\ud800\\ud800\"}")
                .expect(401, INVALID_CREDENTIALS);
        anonymous().post("/api/auth/login", "{\"email\":\"a@x.example\"}").expectInvalid("password");
    }

    @Test
    void upgradesABcryptHashAtLogin() {
        var person = given.freeMentee();
        var old = org.springframework.security.crypto.bcrypt.BCrypt.hashpw(
                PASSWORD, org.springframework.security.crypto.bcrypt.BCrypt.gensalt(4)).replace("$2a$", "$2b$");
        database().useHandle(sql -> sql.execute("UPDATE person SET password_hash = ? WHERE id = ?", old, person.id()));

        login(person.email(), "something else").expect(401, INVALID_CREDENTIALS);
        login(person.email(), PASSWORD).expect(200);

        var hash = database()
                .withHandle(sql -> sql.select("SELECT password_hash FROM person WHERE id = ?", person.id())
                .mapTo(String.class).one());
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(app.bean(PasswordHasher.class).matches(new RawPassword(PASSWORD), hash)).isTrue();
    }

    @Test
    void endsTheSessionAtLogout() {
        var person = given.freeMentee();
        as(person).get("/api/auth/me").expect(200);

        var response = as(person).post("/api/auth/logout").expect(200);

        assertThat(response.data().isNull()).isTrue();
        assertThat(response.cookie("codementee_refresh")).isEmpty();
        assertThat(response.header("Clear-Site-Data")).as("drafts and the theme stay").isEqualTo("\"cache\"");
        as(person).get("/api/auth/me").expect(401, UNAUTHENTICATED);
    }

    @Test
    void letsAPausedPersonSignInAndOut() {
        var person = given.pausedMentee();

        var user = as(person).get("/api/auth/me").expect(200).data();

        assertThat(user.get("status").asString()).isEqualTo("Paused");
        as(person).post("/api/auth/logout").expect(200);
    }

    @Test
    void showsThePlanUntilItEnds() {
        var user = as(given.paidMentee()).get("/api/auth/me").expect(200).data();

        assertThat(user.get("status").asString()).isEqualTo("Active");
        assertThat(user.get("plan_id").asString()).isEqualTo("growth");
        assertThat(user.get("plan_name").asString()).isEqualTo("Growth");
        assertThat(user.at("/limits/mock_interviews").asInt()).isEqualTo(3);
        assertThat(user.at("/used/mock_interviews").asInt()).isZero();
        assertThat(as(given.expiredMentee()).get("/api/auth/me").data().get("status").asString()).isEqualTo("Free");
    }

    private ApiResponse register(Map<String, String> fields) {
        var body = new HashMap<>(
                Map.of("name", "Asha Rao", "email", uniqueMarker() + "@people.example", "password", PASSWORD));
        body.putAll(fields);
        return anonymous().post("/api/auth/register-free", body);
    }

    private ApiResponse login(String email, String password) {
        return anonymous().post("/api/auth/login", Map.of("email", email, "password", password));
    }
}
