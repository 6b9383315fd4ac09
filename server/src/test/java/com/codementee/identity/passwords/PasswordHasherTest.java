package com.codementee.identity.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.json.RawPassword;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCrypt;

class PasswordHasherTest {

    private static final RawPassword PASSWORD = new RawPassword("correct horse battery");

    private final PasswordHasher passwords = new PasswordHasher();

    @AfterEach
    void stop() {
        passwords.destroy();
    }

    @Test
    void hashesWithArgon2idAtTheConfiguredCost() {
        assertThat(passwords.hash(PASSWORD)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void saltsEachHash() {
        assertThat(passwords.hash(PASSWORD)).isNotEqualTo(passwords.hash(PASSWORD));
    }

    @Test
    void matchesItsOwnHashes() {
        var hash = passwords.hash(PASSWORD);

        assertThat(passwords.matches(PASSWORD, hash)).isTrue();
        assertThat(passwords.matches(new RawPassword("correct horse batterY"), hash)).isFalse();
        assertThat(passwords.matches(new RawPassword(""), hash)).isFalse();
        assertThat(passwords.weak(hash)).isFalse();
    }

    @Test
    void isCompatibleWithSpringsArgon2Encoder() {
        var other = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);

        assertThat(other.matches(PASSWORD.value(), passwords.hash(PASSWORD))).isTrue();
        assertThat(passwords.matches(PASSWORD, other.encode(PASSWORD.value()))).isTrue();
        assertThat(passwords.matches(new RawPassword("ñ😀"), other.encode("ñ😀"))).isTrue();
    }

    @Test
    void matchesHashesOfAnotherCostAndReportsThemWeak() {
        var hash = new Argon2PasswordEncoder(16, 32, 2, 8_192, 3).encode(PASSWORD.value());

        assertThat(passwords.matches(PASSWORD, hash)).isTrue();
        assertThat(passwords.matches(new RawPassword("something else"), hash)).isFalse();
        assertThat(passwords.weak(hash)).isTrue();
    }

    @Test
    void comparesBytesBeyondTheSeventySecond() {
        var hash = passwords.hash(new RawPassword("ñ".repeat(36) + "1"));

        assertThat(passwords.matches(new RawPassword("ñ".repeat(36) + "2"), hash)).isFalse();
        assertThat(passwords.matches(new RawPassword("ñ".repeat(36)), hash)).isFalse();
    }

    @Test
    void comparesTextAfterANulCharacter() {
        var hash = passwords.hash(new RawPassword("before\0after"));

        assertThat(passwords.matches(new RawPassword("before\0other"), hash)).isFalse();
    }

    @Test
    void matchesBcryptHashes() {
        var made = BCrypt.hashpw(PASSWORD.value(), BCrypt.gensalt(4));
        for (var version : List.of("$2a$", "$2b$", "$2y$")) {
            var hash = made.replace("$2a$", version);
            assertThat(passwords.matches(PASSWORD, hash)).isTrue();
            assertThat(passwords.matches(new RawPassword("something else"), hash)).isFalse();
            assertThat(passwords.weak(hash)).isTrue();
        }
    }

    @Test
    void neverMatchesWithoutAHash() {
        assertThat(passwords.matches(PASSWORD, null)).isFalse();
        assertThat(passwords.matches(new RawPassword("-"), null)).isFalse();
    }

    @Test
    void computesAHashEvenWithoutAStoredOne() {
        assertThat(Argon2.isHash(PasswordHasher.DUMMY)).as("else it would be answered at once").isTrue();
        assertThat(passwords.weak(PasswordHasher.DUMMY)).isFalse();
        assertThat(Argon2.isHash(passwords.hash(PASSWORD))).isTrue();
        assertThat(Argon2.isHash(PasswordHasher.DUMMY + "A")).isFalse();
    }

    @Test
    void measuresAndMatchesPasswordsInComposedForm() {
        var composed = "\u00e9".repeat(128);
        var hash = passwords.hash(new RawPassword(composed));

        assertThat(passwords.matches(new RawPassword("e\u0301".repeat(128)), hash)).isTrue();
        assertThat(passwords.match(new RawPassword(composed), hash)).isEqualTo(PasswordHasher.Match.MATCHES);
        PasswordPolicy.check("password", new RawPassword("e\u0301".repeat(128)), "Asha", "asha@people.example");
    }

    @Test
    void reportsAHashOfADecomposedPasswordAsOutdated() {
        var old = new Argon2(1).hash("cafe\u0301 au lait");

        assertThat(passwords.match(new RawPassword("cafe\u0301 au lait"), old))
                .isEqualTo(PasswordHasher.Match.MATCHES_OUTDATED);
        assertThat(passwords.match(new RawPassword("cafe au lait"), old)).isEqualTo(PasswordHasher.Match.NONE);
    }

    @Test
    void neverMatchesAnInvalidPassword() {
        var hash = passwords.hash(new RawPassword("-"));

        assertThat(passwords.matches(new RawPassword("lone half \ud800"), hash)).isFalse();
        assertThat(passwords.matches(new RawPassword("x".repeat(1_000_000)), hash)).isFalse();
    }

    @Test
    void neverMatchesAMalformedHash() {
        assertThat(passwords.matches(PASSWORD, "nonsense")).isFalse();
        assertThat(passwords.matches(PASSWORD, "$2a$04$tooshort")).isFalse();
        assertThat(passwords.matches(PASSWORD, "")).isFalse();
        assertThat(passwords.matches(PASSWORD, "$argon2id$v=19$m=19456,t=2,p=1$")).isFalse();
        assertThat(passwords.matches(PASSWORD, passwords.hash(PASSWORD) + "A")).isFalse();
    }

    @Test
    void matchesConcurrently() throws Exception {
        var hash = passwords.hash(PASSWORD);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var responses = threads.invokeAll(IntStream.range(0, 30)
                    .<Callable<Boolean>>mapToObj(_ -> () -> passwords.matches(PASSWORD, hash))
                    .toList());
            assertThat(responses).allMatch(response -> response.resultNow());
        }
    }
}
