package com.codementee.identity.totp;

/** Writes base32 (RFC 4648) without padding, as authenticator apps read it. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String encode(byte[] bytes) {
        var text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte octet : bytes) {
            buffer = buffer << Byte.SIZE | octet & 0xff;
            for (bits += Byte.SIZE; bits >= BITS; bits -= BITS) {
                text.append(ALPHABET.charAt(buffer >> bits - BITS & 0x1f));
            }
            buffer &= (1 << bits) - 1;
        }
        if (bits > 0) text.append(ALPHABET.charAt(buffer << BITS - bits & 0x1f));
        return text.toString();
    }
}
