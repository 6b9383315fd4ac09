package com.codementee.identity.passwords;

import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.json.RawPassword;
import java.text.Normalizer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id and checks them, bcrypt hashes of the old system included.
 *
 * <p>At most four at once and on half of the processors, so that the rest of the site answers while many sign in. On
 * platform threads: a hash never yields, and on a virtual thread it would hold up every other request of its carrier.
 */
@Component
public class PasswordHasher implements DisposableBean {

    private static final int MOST_AT_ONCE = 4;
    private static final int MOST_WAITING = 1_000;
    private static final int LONGEST = 128;

    /** Nobody's hash, for the time it takes to check it. */
    static final String DUMMY =
            "$argon2id$v=19$m=19456,t=2,p=1$9a3uWlT5Yh0pXcJr1QzNfg$Zk1mQ0p2b3h5V3RlUnNMd0hnQXlUb0ZpY0RqRW5LdVM";

    private final Argon2 argon2 = new Argon2(atOnce());
    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();
    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(
            atOnce(), atOnce(), 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("passwords-", 0).factory());

    /** What a password is to a hash. */
    public enum Match {
        NONE,
        MATCHES,
        /** It matches, and the hash should be replaced while the password is at hand. */
        MATCHES_OUTDATED
    }

    /** A new hash, with a salt of its own, of the password in NFC: systems compose the same characters differently. */
    public String hash(RawPassword password) {
        return work(() -> argon2.hash(composed(password.value())));
    }

    /** Whether this is the password of the hash; without a hash it never is, which takes as long to find out. */
    public boolean matches(RawPassword password, @Nullable String hash) {
        return match(password, hash) != Match.NONE;
    }

    /** As {@link #matches}. Hashes from before passwords were composed are those of the text as it was typed then. */
    public Match match(RawPassword password, @Nullable String hash) {
        if (!wellFormed(password)) {
            tried("-", hash);
            return Match.NONE;
        }
        var composed = composed(password.value());
        if (tried(composed, hash)) return weak(hash) ? Match.MATCHES_OUTDATED : Match.MATCHES;
        boolean other = !composed.equals(password.value()) && tried(password.value(), hash);
        return other ? Match.MATCHES_OUTDATED : Match.NONE;
    }

    /** A password as it is measured, hashed and compared. */
    static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private boolean tried(String password, @Nullable String hash) {
        boolean possible = password.codePointCount(0, password.length()) <= LONGEST;
        var typed = possible ? password : "-";
        if (hash == null) return work(() -> argon2.matches(typed, DUMMY)) && false;
        return work(() -> isBcrypt(hash) ? bcrypt.matches(typed, hash) : argon2.matches(typed, hash)) && possible;
    }

    /** Whether a hash should be replaced by a stronger one when the password is at hand. */
    public boolean weak(String hash) {
        return isBcrypt(hash) || argon2.isOld(hash);
    }

    static boolean wellFormed(RawPassword password) {
        return password.value().codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE);
    }

    @Override
    public void destroy() {
        workers.shutdown();
    }

    private static boolean isBcrypt(String hash) {
        return hash.startsWith("$2");
    }

    private static int atOnce() {
        return Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, MOST_AT_ONCE);
    }

    private <T> T work(Callable<T> task) {
        try {
            return workers.submit(task).get();
        } catch (RejectedExecutionException _) {
            throw busy();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw busy();
        } catch (ExecutionException problem) {
            throw new IllegalStateException("A password could not be hashed", problem.getCause());
        }
    }

    private static ApiException busy() {
        return new ApiException(ErrorCode.UNAVAILABLE, "Too many people are signing in. Try again in a moment.")
                .withHeader("Retry-After", "5");
    }
}
