package com.codementee.people;

import com.codementee.platform.errors.ApiException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses of mail: what is one, and the one spelling that we keep. */
public final class EmailAddresses {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;

    /** A top-level domain is of letters or punycoded (RFC 3696): the end of an IP address is none. */
    private static final Pattern SHAPE = Pattern.compile(
            "[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+([a-z]{2,63}|xn--[a-z0-9-]{0,58}[a-z0-9])");

    private EmailAddresses() {}

    /** The address as we keep it. @throws ApiException 422 when it is none */
    public static String checked(String field, String address) {
        if (address.length() > LONGEST) throw ApiException.invalid(field, "must have at most " + LONGEST + " characters");
        return valid(address).orElseThrow(() -> ApiException.invalid(field, "is not an e-mail address"));
    }

    /** The address as we keep it, or nothing when it is none. */
    public static Optional<String> valid(String address) {
        var kept = kept(address);
        return Optional.of(kept)
                .filter(text -> text.length() <= LONGEST && text.indexOf('@') <= LONGEST_LOCAL_PART)
                .filter(text -> SHAPE.matcher(text).matches());
    }

    /** Addresses are compared without case. */
    public static String kept(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
