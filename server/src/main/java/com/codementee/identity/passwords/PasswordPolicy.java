package com.codementee.identity.passwords;

import com.codementee.platform.errors.ApiException;
import com.codementee.platform.json.RawPassword;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules for new passwords: 8 to 128 characters of any kind, not a common password, and not the person's name or
 * email address.
 */
public final class PasswordPolicy {

    private static final int MIN_LENGTH = 8;
    private static final int MAX_LENGTH = 128;
    private static final Set<String> COMMON = common();

    private PasswordPolicy() {}

    /**
     * Refuses a password that breaks a rule.
     *
     * @throws ApiException 422 naming the field
     */
    public static void check(String field, RawPassword password, String name, String email) {
        var value = PasswordHasher.composed(password.value());
        int length = value.codePointCount(0, value.length());
        if (length < MIN_LENGTH) throw ApiException.invalid(field, "must have at least " + MIN_LENGTH + " characters");
        if (length > MAX_LENGTH) throw ApiException.invalid(field, "must have at most " + MAX_LENGTH + " characters");
        if (!PasswordHasher.wellFormed(password)) throw ApiException.invalid(field, "is not valid text");
        if (COMMON.contains(value.toLowerCase(Locale.ROOT))) {
            throw ApiException.invalid(field, "is too common; choose one that is harder to guess");
        }
        var bare = lettersAndDigits(value);
        boolean own = Stream.of(name, email, email.substring(0, Math.max(0, email.indexOf('@'))))
                .map(PasswordPolicy::lettersAndDigits)
                .anyMatch(bare::equals);
        if (own && !bare.isEmpty()) throw ApiException.invalid(field, "must not be your name or your email address");
    }

    /** Keeps only letters and digits, so a name is found with or without spaces and dots. */
    private static String lettersAndDigits(String text) {
        return text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Set<String> common() {
        try (var list = PasswordPolicy.class.getResourceAsStream("common-passwords.txt");
                var lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
