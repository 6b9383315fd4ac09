package com.codementee.bench.yardstick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HashingTrialTest {

    @Test
    void usesTheHashParametersOfTheProduct() throws IOException {
        var product = Files.readString(
                Path.of("../server/src/main/java/com/codementee/identity/passwords/Argon2.java"));

        assertThat(product).contains(
                "TODAY = new Cost(%d_%d, %d, 1)"
                .formatted(HashingTrial.MEMORY_KIB / 1000, HashingTrial.MEMORY_KIB % 1000, HashingTrial.PASSES));
    }
}
