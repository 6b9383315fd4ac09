package com.codementee.platform.crypto;

/** Hashes under a secret of this installation. Accounts keeps the secret; what it is for is said by a purpose. */
public interface KeyedHash {

    /** The HMAC-SHA256 of a message under the key of a purpose; the same purpose and message give the same 32 bytes. */
    byte[] sign(String purpose, String message);
}
