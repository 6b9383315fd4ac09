package com.codementee.identity.totp;

import com.codementee.platform.crypto.KeyedHash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Encrypts the secrets of authenticator apps with AES-256-GCM, each bound to its person. The key is derived from
 * {@code JWT_SECRET}, so a copy of the database alone reveals no secret, and a new {@code JWT_SECRET} makes all of them
 * unreadable.
 */
@Component
class SecretCipher {

    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    SecretCipher(KeyedHash keys) {
        this.key = new SecretKeySpec(keys.sign("totp secrets", "encryption key"), "AES");
    }

    byte[] encrypt(UUID personId, byte[] secret) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var encrypted = cipher(Cipher.ENCRYPT_MODE, nonce, personId).doFinal(secret);
            return ByteBuffer.allocate(nonce.length + encrypted.length).put(nonce).put(encrypted).array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Returns the secret; empty if it was encrypted with another key or for another person. */
    Optional<byte[]> decrypt(UUID personId, byte[] stored) {
        try {
            var nonce = Arrays.copyOf(stored, NONCE_BYTES);
            var encrypted = Arrays.copyOfRange(stored, NONCE_BYTES, stored.length);
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, personId).doFinal(encrypted));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, UUID personId) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(TRANSFORMATION);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(personId.toString().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
