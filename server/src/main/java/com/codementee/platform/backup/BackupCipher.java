package com.codementee.platform.backup;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Encrypts a file in frames with AES-256-GCM, under a key that HKDF derives from the operator's key and a salt.
 * A frame's nonce is its number, and the last frame is marked as such, so a changed, missing, repeated or moved
 * frame and a truncated file are all detected.
 */
final class BackupCipher {

    static final int SALT_BYTES = 16;
    static final int FRAME_BYTES = 64 * 1024;
    static final int TAG_BYTES = 16;

    private final SecretKey key;

    BackupCipher(String operatorKey, byte[] salt) {
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(operatorKey.getBytes(StandardCharsets.UTF_8))
                    .addSalt(salt)
                    .thenExpand("codementee backup 1".getBytes(StandardCharsets.US_ASCII), 32);
            this.key = KDF.getInstance("HKDF-SHA256").deriveKey("AES", parameters);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] encrypt(byte[] plain, int length, long number, boolean last) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, number, last).doFinal(plain, 0, length);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws BackupException if the frame was changed, or the key is another one */
    byte[] decrypt(byte[] frame, long number, boolean last) {
        try {
            return cipher(Cipher.DECRYPT_MODE, number, last).doFinal(frame);
        } catch (AEADBadTagException _) {
            throw new BackupException(number == 0
                    ? "BACKUP_KEY is not the key of this backup, or the file is damaged."
                    : "The backup is damaged: a part of the file was changed.");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Cipher cipher(int mode, long number, boolean last) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        var nonce = ByteBuffer.allocate(12).putInt(last ? 1 : 0).putLong(number).array();
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * 8, nonce));
        return cipher;
    }
}
