package com.codementee.identity.account;

import static com.codementee.support.PersonFixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiResponse;
import com.codementee.support.ApiTest;
import com.codementee.support.AuthenticatorApp;
import com.codementee.support.ConcurrentRunner;
import com.codementee.support.TestUser;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TwoStepSignInApiTest extends ApiTest {

    private static final Duration STEP = Duration.ofSeconds(30);

    @Test
    void signsInWithACodeOnceItIsConfirmed() {
        var mentor = given.mentor();
        as(mentor).get("/api/auth/totp").expect(200).data().properties().forEach(property ->
                assertThat(property.getValue().asString("")).isIn("false", "0", ""));

        var phone = enrol(mentor);
        signIn(mentor, null).expect(200);
        confirm(mentor, phone);

        signIn(mentor, null).expect(401, ErrorCode.TOTP_REQUIRED);
        signIn(mentor, "").expect(401, ErrorCode.TOTP_REQUIRED);
        advance(STEP);
        signIn(mentor, phone.codeAt(now())).expect(200);
        var state = as(mentor).get("/api/auth/totp").expect(200).data();
        assertThat(state.get("enabled").asBoolean()).isTrue();
        assertThat(state.get("recovery_codes_left").asInt()).isEqualTo(10);
    }

    @Test
    void namesTheAccountInTheUriOfTheQrCode() {
        var person = given.freeMentee();
        var enrolment = as(person).post("/api/auth/totp/enrol").expect(200).data();

        var uri = enrolment.get("otpauth_uri").asString();
        var secret = enrolment.get("secret").asString();
        assertThat(secret).matches("[A-Z2-7]{32}");
        assertThat(URLDecoder.decode(uri, StandardCharsets.UTF_8)).isEqualTo("otpauth://totp/Codementee:"
                + person.email() + "?secret=" + secret + "&issuer=Codementee&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void doesNotRevealWithoutThePasswordThatItIsOn() {
        var mentor = given.mentor();
        confirm(mentor, enrol(mentor));

        login(mentor.email(), "wrong password", null).expect(401, ErrorCode.INVALID_CREDENTIALS);
        login(mentor.email(), "wrong password", "123456").expect(401, ErrorCode.INVALID_CREDENTIALS);
    }

    @Test
    void acceptsACodeOnceAndNoEarlierCodeAfterwards() {
        var mentor = given.mentor();
        var phone = enrol(mentor);
        confirm(mentor, phone);
        signIn(mentor, phone.codeAt(now())).expect(401, ErrorCode.INVALID_CREDENTIALS);

        advance(STEP.multipliedBy(2));
        var earlier = phone.codeAt(now().minus(STEP));
        var code = phone.codeAt(now());
        signIn(mentor, code).expect(200);

        signIn(mentor, code).expect(401, ErrorCode.INVALID_CREDENTIALS);
        signIn(mentor, earlier).expect(401, ErrorCode.INVALID_CREDENTIALS);
    }

    @Test
    void acceptsACodeOnceUnderConcurrentSignIns() throws InterruptedException {
        var mentor = given.mentor();
        var phone = enrol(mentor);
        confirm(mentor, phone);
        advance(STEP);
        var code = phone.codeAt(now());

        var outcomes = ConcurrentRunner.run(8, _ -> () -> signIn(mentor, code).expect(200));

        assertThat(ConcurrentRunner.countSucceeded(outcomes)).isEqualTo(1);
    }

    @Test
    void toleratesAClockThatIsOneStepOff() {
        var mentor = given.mentor();
        var phone = enrol(mentor);
        confirm(mentor, phone);
        advance(STEP.multipliedBy(4));

        signIn(mentor, phone.codeAt(now().minus(STEP.multipliedBy(2)))).expect(401, ErrorCode.INVALID_CREDENTIALS);
        signIn(mentor, phone.codeAt(now().minus(STEP))).expect(200);
        signIn(mentor, phone.codeAt(now().plus(STEP))).expect(200);
        signIn(mentor, phone.codeAt(now().plus(STEP.multipliedBy(2)))).expect(401, ErrorCode.INVALID_CREDENTIALS);
    }

    @Test
    void acceptsEachRecoveryCodeOnce() {
        var mentor = given.mentor();
        var codes = confirm(mentor, enrol(mentor));
        assertThat(codes).hasSize(10).doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z2-7]{4}(-[a-z2-7]{4}){3}"));

        signIn(mentor, codes.getFirst()).expect(200);
        signIn(mentor, codes.getFirst()).expect(401, ErrorCode.INVALID_CREDENTIALS);
        signIn(mentor, codes.get(1).toUpperCase().replace("-", " ")).expect(200);

        assertThat(as(mentor).get("/api/auth/totp").data().get("recovery_codes_left").asInt()).isEqualTo(8);
        assertThat(subjects(mentor)).filteredOn("A recovery code was used"::equals).hasSize(2);
        assertThat(audited(mentor)).containsExactly(
                "account.two_step_enabled", "account.recovery_code_used", "account.recovery_code_used");
        assertThat(stored(codes.get(2))).isZero();
    }

    @Test
    void acceptsARecoveryCodeOnceUnderConcurrentSignIns() throws InterruptedException {
        var mentor = given.mentor();
        var codes = confirm(mentor, enrol(mentor));

        var outcomes = ConcurrentRunner.run(8, _ -> () -> signIn(mentor, codes.getFirst()).expect(200));

        assertThat(ConcurrentRunner.countSucceeded(outcomes)).isEqualTo(1);
    }

    @Test
    void isConfirmedOnceUnderConcurrentRequests() throws InterruptedException {
        var mentor = given.mentor();
        var code = Map.of("code", enrol(mentor).codeAt(now()));

        var outcomes = ConcurrentRunner.run(8, _ -> () -> {
            var response = as(mentor).post("/api/auth/totp/confirm", code);
            assertThat(response.status()).isIn(200, 409);
            return response.expect(200);
        });

        assertThat(ConcurrentRunner.countSucceeded(outcomes)).isEqualTo(1);
        assertThat(as(mentor).get("/api/auth/totp").data().get("recovery_codes_left").asInt()).isEqualTo(10);
    }

    @Test
    void doesNotAcceptTheRecoveryCodeOfAnotherPerson() {
        var mentor = given.mentor();
        var other = given.mentor();
        confirm(mentor, enrol(mentor));
        var codes = confirm(other, enrol(other));

        signIn(mentor, codes.getFirst()).expect(401, ErrorCode.INVALID_CREDENTIALS);
        signIn(other, codes.getFirst()).expect(200);
    }

    @Test
    void endsOtherSessionsAndTellsThePersonAtEachChange() {
        var here = given.mentor();
        var elsewhere = given.signIn(here);
        var phone = enrol(here);
        confirm(here, phone);
        as(elsewhere).get("/api/auth/me").expect(401);
        as(here).get("/api/auth/me").expect(200);

        advance(STEP);
        var again = signIn(here, phone.codeAt(now())).expect(200).data().get("access_token").asString();
        as(here).post("/api/auth/totp/disable", Map.of("password", PASSWORD)).expect(200);

        as(again).get("/api/auth/me").expect(401);
        signIn(here, null).expect(200);
        assertThat(subjects(here)).contains("Two-step sign-in is on", "Two-step sign-in is off");
    }

    @Test
    void isSwitchedOffOnlyWithACodeOrThePassword() {
        var mentor = given.mentor();
        var phone = enrol(mentor);
        var codes = confirm(mentor, phone);

        as(mentor).post("/api/auth/totp/disable", Map.of()).expectInvalid("code");
        as(mentor).post("/api/auth/totp/disable", Map.of("code", "000000"))
                .expect(401, ErrorCode.INVALID_CREDENTIALS);
        as(mentor).post("/api/auth/totp/disable", Map.of("password", "wrong password"))
                .expect(401, ErrorCode.INVALID_CREDENTIALS);
        as(mentor).post("/api/auth/totp/disable", Map.of("code", codes.getFirst())).expect(200);

        signIn(mentor, null).expect(200);
        confirm(mentor, enrol(mentor));
    }

    @Test
    void isNotSwitchedOffByANewPassword() {
        var mentor = given.mentor();
        var phone = enrol(mentor);
        confirm(mentor, phone);
        as(mentor).post("/api/auth/change-password",
                Map.of("current_password", PASSWORD, "new_password", "four quiet green boats")).expect(200);

        login(mentor.email(), "four quiet green boats", null).expect(401, ErrorCode.TOTP_REQUIRED);
    }

    @Test
    void keepsASecretThatIsConfirmed() {
        var mentor = given.mentor();
        as(mentor).post("/api/auth/totp/confirm", Map.of("code", "123456")).expect(404, ErrorCode.NOT_FOUND);
        var replaced = enrol(mentor);
        var phone = enrol(mentor);
        as(mentor).post("/api/auth/totp/confirm", Map.of("code", replaced.codeAt(now())))
                .expect(401, ErrorCode.INVALID_CREDENTIALS);
        confirm(mentor, phone);

        as(mentor).post("/api/auth/totp/enrol").expect(409, ErrorCode.ALREADY_EXISTS);
        as(mentor).post("/api/auth/totp/confirm", Map.of("code", phone.codeAt(now())))
                .expect(409, ErrorCode.ALREADY_EXISTS);
        for (var code : List.of("", "12345", "abcdef", "123456789", "１２３４５６")) {
            as(mentor).post("/api/auth/totp/confirm", Map.of("code", code)).expectInvalid("code");
        }
    }

    @Test
    void storesNoSecretInTheDatabase() {
        var mentor = given.mentor();
        var phone = enrol(mentor);

        var stored = database().withHandle(sql ->
                sql.select("SELECT secret FROM totp WHERE person_id = ?", mentor.id()).mapTo(byte[].class).one());

        assertThat(new String(stored, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(phone.secret(), StandardCharsets.ISO_8859_1));
    }

    @Test
    void signsInWithARecoveryCodeAfterTheServersSecretChanged() {
        var mentor = given.mentor();
        var phone = enrol(mentor);
        var codes = confirm(mentor, phone);
        database().useHandle(sql -> sql.execute(
                "UPDATE totp SET secret = sha256(secret) WHERE person_id = ?", mentor.id()));
        advance(STEP);

        signIn(mentor, phone.codeAt(now())).expect(401, ErrorCode.INVALID_CREDENTIALS);
        signIn(mentor, codes.getFirst()).expect(200);
    }

    private AuthenticatorApp enrol(TestUser person) {
        var enrolment = as(person).post("/api/auth/totp/enrol").expect(200).data();
        return AuthenticatorApp.with(enrolment.get("secret").asString());
    }

    private List<String> confirm(TestUser person, AuthenticatorApp phone) {
        return as(person).post("/api/auth/totp/confirm", Map.of("code", phone.codeAt(now()))).expect(200).data()
                .get("recovery_codes").values().stream().map(code -> code.asString()).toList();
    }

    private ApiResponse signIn(TestUser person, @Nullable String code) {
        return login(person.email(), PASSWORD, code);
    }

    private ApiResponse login(String email, String password, @Nullable String code) {
        var body = new HashMap<>(Map.of("email", email, "password", password));
        if (code != null) body.put("totp_code", code);
        return anonymous().post("/api/auth/login", body);
    }

    private List<String> subjects(TestUser person) {
        return database().withHandle(sql ->
                sql.select("SELECT subject FROM outbox_mail WHERE recipient = ?", person.email()).mapTo(String.class)
                        .list());
    }

    private List<String> audited(TestUser person) {
        return database().withHandle(sql -> sql.createQuery("""
                        SELECT action
                          FROM audit_entry
                         WHERE subject_id = :id AND actor_id = :actor AND action LIKE ANY (ARRAY['%two_step%', '%recovery%'])
                         ORDER BY at, id
                        """)
                .bind("id", person.id().toString())
                .bind("actor", person.id())
                .mapTo(String.class)
                .list());
    }

    private int stored(String code) {
        return database().withHandle(sql -> sql.select(
                        "SELECT count(*) FROM totp_recovery_code WHERE code_hash IN (?, ?)",
                        code, code.replace("-", ""))
                .mapTo(int.class).one());
    }
}
