package com.codementee.identity;

import com.codementee.platform.crypto.HmacSha256;
import com.codementee.platform.crypto.KeyedHash;
import com.codementee.platform.settings.ServerSettings;
import com.codementee.platform.settings.TokenSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * Derives this installation's keys from {@code JWT_SECRET}: the secret itself signs access tokens, and each other
 * purpose has a derived key. Demo mode generates the secret at first start and keeps it in the home directory.
 */
@Component
public class InstallationKeys implements KeyedHash {

    private static final int SECRET_BYTES = 48;

    private final byte[] secret;

    InstallationKeys(TokenSettings tokens, ServerSettings server) {
        var given = tokens.jwtSecret() == null ? kept(server.home()) : tokens.jwtSecret();
        this.secret = utf8(given);
    }

    /** Returns the key that signs access tokens. */
    byte[] accessTokens() {
        return secret.clone();
    }

    @Override
    public byte[] sign(String purpose, String message) {
        var key = HmacSha256.sign(secret, utf8("codementee " + purpose));
        return HmacSha256.sign(key, utf8(message));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String kept(Path home) {
        var file = home.resolve("jwt-secret");
        try {
            return Files.readString(file).strip();
        } catch (NoSuchFileException _) {
            return makeIn(home, file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Creates the secret. Writes a temporary file and renames it, so a crash leaves no partial secret. */
    private static String makeIn(Path home, Path file) {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        try {
            Files.createDirectories(home);
            var aside = Files.createTempFile(
                    home, "jwt-secret", ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(aside, Base64.getEncoder().encodeToString(bytes));
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
            return Files.readString(file).strip();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
