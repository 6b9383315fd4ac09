package com.codementee.people;

import com.codementee.platform.errors.ApiException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Validates email addresses and normalises them for storage. */
public final class EmailAddresses {

    private static final int MAX_LENGTH = 254;
    private static final int MAX_LOCAL_PART_LENGTH = 64;

    /** The top-level domain must be alphabetic or Punycode (RFC 3696), so an IP address does not match. */
    private static final Pattern ADDRESS = Pattern.compile(
            "[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+([a-z]{2,63}|xn--[a-z0-9-]{0,58}[a-z0-9])");

    private EmailAddresses() {}

    /**
     * Returns the normalised address.
     *
     * @throws ApiException 422 naming the field if it is not valid
     */
    public static String requireValid(String field, String address) {
        if (address.length() > MAX_LENGTH) {
            throw ApiException.invalid(field, "must have at most " + MAX_LENGTH + " characters");
        }
        return parse(address).orElseThrow(() -> ApiException.invalid(field, "is not an email address"));
    }

    /** Returns the normalised address, or empty if it is not valid. */
    public static Optional<String> parse(String address) {
        return Optional.of(normalize(address))
                .filter(text -> text.length() <= MAX_LENGTH && text.indexOf('@') <= MAX_LOCAL_PART_LENGTH)
                .filter(text -> ADDRESS.matcher(text).matches());
    }

    /** Strips spaces and converts to lower case: addresses that differ only in case belong to one account. */
    public static String normalize(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
