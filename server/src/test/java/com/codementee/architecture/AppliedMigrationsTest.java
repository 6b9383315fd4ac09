package com.codementee.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Checks that no migration changes once it has landed, not even in a comment: Flyway compares checksums and refuses to
 * start on a database that has the earlier text. {@code -Dsnapshot.update=true} adds new migrations to the list.
 */
class AppliedMigrationsTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path LIST = Path.of("src/test/resources/upgrade/migrations.sha256");

    @Test
    void keepsEveryLandedMigrationAsItWas() throws IOException, NoSuchAlgorithmException {
        var present = new TreeMap<String, String>();
        try (var files = Files.list(MIGRATIONS)) {
            for (var file : files.toList()) present.put(file.getFileName().toString(), sha256(file));
        }
        var landed = new TreeMap<String, String>();
        for (var line : Files.readAllLines(LIST)) landed.put(line.substring(66), line.substring(0, 64));

        assertThat(present).containsAllEntriesOf(landed);
        if (Boolean.getBoolean("snapshot.update")) {
            Files.write(LIST, present.entrySet().stream().map(one -> one.getValue() + "  " + one.getKey()).toList());
        }
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
