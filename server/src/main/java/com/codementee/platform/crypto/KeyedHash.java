package com.codementee.platform.crypto;

/**
 * Computes HMACs under this installation's secret. The identity module owns the secret and derives a key per purpose
 * from it.
 */
public interface KeyedHash {

    /** Returns a message's 32-byte HMAC-SHA256 under the purpose's key. Equal arguments give equal bytes. */
    byte[] sign(String purpose, String message);
}
