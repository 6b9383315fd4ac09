package com.codementee.community.entries;

import com.codementee.platform.access.Caller;
import com.codementee.platform.access.Role;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What each person may write: limits per day, and mutes by moderators. */
@Service
public class PostingRights {

    private static final Duration NEW_ACCOUNT = Duration.ofDays(1);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.ENGLISH);

    private final PostingRightsStore store;
    private final InstantSource clock;
    private final ZoneId zone;

    PostingRights(PostingRightsStore store, InstantSource clock, ZoneId zone) {
        this.store = store;
        this.clock = clock;
        this.zone = zone;
    }

    /** Whether an admin has to accept this person's next post. */
    boolean isNewcomer(Caller caller) {
        return caller.role() == Role.MENTEE && store.isNewcomer(caller.id(), clock.instant().minus(NEW_ACCOUNT));
    }

    /**
     * Counts a post.
     *
     * @throws ApiException 429 if the person is muted or has written enough for today
     */
    void countPost(Caller caller, boolean newcomer) {
        count(caller, newcomer, 1, 0);
    }

    /**
     * Counts a comment.
     *
     * @throws ApiException 429 as for a post
     */
    void countComment(Caller caller) {
        count(caller, isNewcomer(caller), 0, 1);
    }

    /** @throws ApiException 429 if the person is muted */
    void requireNotMuted(UUID personId) {
        store.mutedUntil(personId, clock.instant()).ifPresent(this::refuseMuted);
    }

    private void count(Caller caller, boolean newcomer, int posts, int comments) {
        var trust = TrustLevel.of(caller.role(), newcomer);
        var now = clock.instant();
        if (store.count(
                caller.id(), posts, comments, trust.maxPosts(), trust.maxComments(), today(), now)) return;
        requireNotMuted(caller.id());
        var tomorrow = today().plusDays(1).atStartOfDay(zone).toInstant();
        throw tooMuch(posts > 0
                ? "You can write " + trust.maxPosts() + " posts a day. Come back tomorrow."
                : "You can write " + trust.maxComments() + " comments a day. Come back tomorrow.", tomorrow);
    }

    /** Mutes a person for some days. Returns the end. */
    public Instant mute(UUID personId, int days) {
        var until = clock.instant().plus(Duration.ofDays(days));
        store.mute(personId, today(), until);
        return until;
    }

    /** Counts a moderator's warning. */
    public void warn(UUID personId) {
        store.addWarning(personId, today());
    }

    private void refuseMuted(Instant until) {
        throw tooMuch("A moderator has muted you until " + DAY.format(until.atZone(zone))
                + ". You can still read and vote.", until);
    }

    private ApiException tooMuch(String detail, Instant until) {
        long seconds = Math.max(1, Duration.between(clock.instant(), until).toSeconds() + 1);
        return new ApiException(ErrorCode.RATE_LIMITED, detail).withHeader("Retry-After", Long.toString(seconds));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
