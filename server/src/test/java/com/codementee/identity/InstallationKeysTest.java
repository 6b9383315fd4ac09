package com.codementee.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.identity.RefreshCookies.RefreshToken;
import com.codementee.platform.security.SecureCookies;
import com.codementee.platform.settings.Settings;
import com.codementee.support.TestApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InstallationKeysTest {

    private static final String SECRET = "kY3v0Qm8Zt5wXr1nB7cLd9fGhJ2pSa4uEiOo6";

    private final Map<String, String> demo = Map.of("CODEMENTEE_HOME", TestApp.newHome().toString());

    @Test
    void storesTheDemoSecretReadableByItsOwnerOnly() throws IOException {
        var first = keys(Settings.from(demo)).accessTokens();
        var second = keys(Settings.from(demo)).accessTokens();

        assertThat(second).isEqualTo(first).hasSizeGreaterThanOrEqualTo(32);
        var file = Settings.from(demo).server().home().resolve("jwt-secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void createsADifferentSecretForEachHome() {
        var other = Map.of("CODEMENTEE_HOME", TestApp.newHome().toString());

        assertThat(keys(Settings.from(demo)).accessTokens()).isNotEqualTo(keys(Settings.from(other)).accessTokens());
    }

    @Test
    void usesADifferentKeyForEachPurpose() {
        var keys = keys(withSecret());

        assertThat(keys.sign("one", "message")).hasSize(32).isEqualTo(keys.sign("one", "message"));
        assertThat(keys.sign("one", "message")).isNotEqualTo(keys.sign("two", "message"));
    }

    @Test
    void readsOnlyCookiesOfThisInstallation() {
        var cookies = cookies(withSecret());
        var token = new RefreshToken(UUID.randomUUID(), 7);

        assertThat(cookies.read(cookies.write(token))).contains(token);
        assertThat(cookies(Settings.from(demo)).read(cookies.write(token))).isEmpty();
    }

    private static RefreshCookies cookies(Settings settings) {
        return new RefreshCookies(keys(settings), new SecureCookies(settings.mode()));
    }

    private static InstallationKeys keys(Settings settings) {
        return new InstallationKeys(settings.tokens(), settings.server());
    }

    private Settings withSecret() {
        var environment = new HashMap<>(demo);
        environment.put("JWT_SECRET", SECRET);
        return Settings.from(environment);
    }
}
