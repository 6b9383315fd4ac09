package com.codementee.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HashingTest {

    @Test
    void costsWhatAPasswordOfTheProductCosts() throws IOException {
        var product = Files.readString(Path.of("../server/src/main/java/com/codementee/identity/passwords/Argon2.java"));

        assertThat(product).contains("TODAY = new Cost(%d_%d, %d, 1)".formatted(Hashing.MEMORY_KIB / 1000, Hashing.MEMORY_KIB % 1000, Hashing.PASSES));
    }
}
