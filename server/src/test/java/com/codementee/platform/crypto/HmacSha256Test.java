package com.codementee.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HmacSha256Test {

    /** Test case 2 of RFC 4231. */
    @Test
    void matchesTheTestVectorOfTheRfc() {
        var signature = HmacSha256.hex("Jefe", "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8));

        assertThat(signature).isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void rejectsOtherSignatures() {
        assertThat(HmacSha256.constantTimeEquals("abc", "abc")).isTrue();
        assertThat(HmacSha256.constantTimeEquals("abc", "abd")).isFalse();
        assertThat(HmacSha256.constantTimeEquals("abc", "ABC")).isFalse();
        assertThat(HmacSha256.constantTimeEquals("abc", "")).isFalse();
    }
}
