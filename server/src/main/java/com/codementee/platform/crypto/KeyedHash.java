package com.codementee.platform.crypto;

/**
 * HMACs under the secret of this installation. Module identity holds the secret and derives a key per purpose from
 * it.
 */
public interface KeyedHash {

    /** The 32 bytes of the HMAC-SHA256 of a message under the key of a purpose. Equal arguments give equal bytes. */
    byte[] sign(String purpose, String message);
}
