package com.codementee.identity.totp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares with the examples of RFC 6238 (appendix B) and RFC 4648 (section 10). */
class TotpTest {

    private static final byte[] SECRET = ascii("12345678901234567890");

    @ParameterizedTest
    @CsvSource({
        "59,          287082",
        "1111111109,  081804",
        "1111111111,  050471",
        "1234567890,  005924",
        "2000000000,  279037",
        "20000000000, 353130"
    })
    void computesTheCodesOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    @Test
    void acceptsOnlyTheCurrentStepAndItsNeighbours() {
        var now = Instant.parse("2026-11-30T10:00:15Z");
        long present = Totp.step(now);

        for (int offset = -3; offset <= 3; offset++) {
            var step = Totp.matchingStep(SECRET, Totp.code(SECRET, present + offset), now);
            assertThat(step.isPresent()).as("offset %d", offset).isEqualTo(Math.abs(offset) <= 1);
            if (step.isPresent()) assertThat(step.getAsLong()).isEqualTo(present + offset);
        }
        assertThat(Totp.matchingStep(SECRET, "", now)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void writesBase32(String text, String encoded) {
        assertThat(Base32.encode(ascii(text))).isEqualTo(encoded);
    }

    @Test
    void readsAnEncryptedSecretOnlyWithItsKeyAndForItsPerson() {
        var person = UUID.randomUUID();
        var cipher = new SecretCipher((purpose, message) -> new byte[32]);
        var rotated = new SecretCipher((purpose, message) -> ascii("x".repeat(32)));

        var stored = cipher.encrypt(person, SECRET);

        assertThat(cipher.decrypt(person, stored)).contains(SECRET);
        assertThat(cipher.encrypt(person, SECRET)).isNotEqualTo(stored);
        assertThat(cipher.decrypt(UUID.randomUUID(), stored)).isEmpty();
        assertThat(rotated.decrypt(person, stored)).isEmpty();
        stored[20] ^= 1;
        assertThat(cipher.decrypt(person, stored)).isEmpty();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
