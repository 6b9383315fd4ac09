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
 * Hashes passwords with Argon2id and verifies them, including bcrypt hashes from the old system.
 *
 * <p>At most half of the processors, and never more than four, compute hashes at once, so other requests are served
 * while many people sign in. Hashes run on platform threads: they never yield and would block the carrier of a virtual
 * thread.
 */
@Component
public class PasswordHasher implements DisposableBean {

    private static final int MAX_CONCURRENT = 4;
    private static final int MAX_QUEUED = 1_000;
    private static final int MAX_LENGTH = 128;

    /** A hash that no password matches. Checking it makes an unknown email address take as long as a wrong password. */
    static final String DUMMY =
            "$argon2id$v=19$m=19456,t=2,p=1$9a3uWlT5Yh0pXcJr1QzNfg$Zk1mQ0p2b3h5V3RlUnNMd0hnQXlUb0ZpY0RqRW5LdVM";

    private final Argon2 argon2 = new Argon2(atOnce());
    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();
    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(
            atOnce(), atOnce(), 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(MAX_QUEUED),
            Thread.ofPlatform().daemon().name("passwords-", 0).factory());

    /** The result of verifying a password. */
    public enum Match {
        NONE,
        MATCHES,
        /** The password matches, and the hash is outdated and should be replaced. */
        MATCHES_OUTDATED
    }

    /** Hashes the password in NFC, because systems compose the same characters differently, with a new salt. */
    public String hash(RawPassword password) {
        return work(() -> argon2.hash(composed(password.value())));
    }

    /** Returns whether the password matches the hash. Without a hash, returns false after the same time. */
    public boolean matches(RawPassword password, @Nullable String hash) {
        return match(password, hash) != Match.NONE;
    }

    /**
     * Like {@link #matches}. Also tries the password as typed, because old hashes were computed without normalisation.
     */
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

    /** Normalises a password to NFC. */
    static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private boolean tried(String password, @Nullable String hash) {
        boolean possible = password.codePointCount(0, password.length()) <= MAX_LENGTH;
        var typed = possible ? password : "-";
        if (hash == null) return work(() -> argon2.matches(typed, DUMMY)) && false;
        return work(() -> isBcrypt(hash) ? bcrypt.matches(typed, hash) : argon2.matches(typed, hash)) && possible;
    }

    /** Returns whether a hash is outdated and should be replaced at the next sign-in. */
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
        return Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, MAX_CONCURRENT);
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
            throw new IllegalStateException("The password could not be hashed", problem.getCause());
        }
    }

    private static ApiException busy() {
        return new ApiException(ErrorCode.UNAVAILABLE, "Too many people are signing in. Try again in a moment.")
                .withHeader("Retry-After", "5");
    }
}
