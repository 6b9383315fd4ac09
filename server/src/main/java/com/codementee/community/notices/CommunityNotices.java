package com.codementee.community.notices;

import com.codementee.community.AnswerAccepted;
import com.codementee.community.CommentAdded;
import com.codementee.community.EntryKind;
import com.codementee.community.EntryState;
import com.codementee.community.ReviewNeeded;
import com.codementee.community.StoredEntry;
import com.codementee.community.entries.EntryLookup;
import com.codementee.community.moderation.EntryDecided;
import com.codementee.community.moderation.ModerationAction;
import com.codementee.community.notices.ParticipantStore.Participant;
import com.codementee.notifications.NewNotification;
import com.codementee.notifications.NotificationKind;
import com.codementee.notifications.Notifier;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notifies people of what happens to them in the community, in the transaction of what happened. */
@Component
class CommunityNotices {

    private static final String QUEUE = "/admin/moderation";

    private final ParticipantStore participants;
    private final EntryLookup entries;
    private final Notifier notifier;

    CommunityNotices(ParticipantStore participants, EntryLookup entries, Notifier notifier) {
        this.participants = participants;
        this.entries = entries;
        this.notifier = notifier;
    }

    /** Tells the author of the text that was answered, and everyone in the thread whose name the comment mentions. */
    @EventListener
    void onComment(CommentAdded added) {
        var comment = added.comment();
        var people = participants.inThread(comment.postId());
        var writer = people.stream().filter(one -> one.personId().equals(comment.authorId())).findFirst().orElseThrow();
        var notices = new ArrayList<NewNotification>();
        var cause = "community comment " + comment.id();
        if (!added.answeredId().equals(comment.authorId())) {
            notices.add(new NewNotification(
                    added.answeredId(), cause, NotificationKind.COMMUNITY_REPLY, writer.name() + " replied to you",
                    comment.title(), href(comment)));
        }
        var mentioned = Mentions.in(comment.body(), people.stream().map(Participant::name).toList());
        people.stream()
                .filter(one -> mentioned.contains(one.name()))
                .filter(one -> !one.personId().equals(comment.authorId()) && !one.personId().equals(added.answeredId()))
                .forEach(one -> notices.add(new NewNotification(
                        one.personId(), cause, NotificationKind.COMMUNITY_MENTION, writer.name() + " mentioned you",
                        comment.title(), href(comment))));
        notifier.notify(notices);
    }

    @EventListener
    void onAccepted(AnswerAccepted accepted) {
        var comment = entries.require(accepted.commentId());
        var post = entries.require(accepted.postId());
        if (comment.authorId().equals(post.authorId())) return;
        notifier.notify(new NewNotification(
                comment.authorId(), "community accepted " + comment.id(), NotificationKind.COMMUNITY_REPLY,
                "Your answer was accepted", comment.title(), href(comment)));
    }

    @EventListener
    void onReview(ReviewNeeded needed) {
        var entry = entries.require(needed.entryId());
        var what = entry.state() == EntryState.HELD
                ? "A newcomer's post is waiting for you" : entry.kind() == EntryKind.POST
                ? "A post was reported" : "A comment was reported";
        notifier.notify(participants.admins().stream()
                .map(admin -> new NewNotification(
                        admin, "community review " + entry.id(), NotificationKind.MODERATION_QUEUE, what,
                        entry.title(), QUEUE))
                .toList());
    }

    /** Tells the author. Authors need not hear that a reported text is fine after all. */
    @EventListener
    void onDecision(EntryDecided decided) {
        var entry = decided.entry();
        if (decided.action() == ModerationAction.ACCEPT && entry.state() == EntryState.VISIBLE) return;
        var what = entry.kind() == EntryKind.POST ? "post" : "comment";
        var title = switch (decided.action()) {
            case ACCEPT -> "Your " + what + " is published";
            case WARN -> "A moderator's note on your " + what;
            case REMOVE -> "Your " + what + " was removed";
            case MUTE -> "Your " + what + " was removed, and you cannot post for a while";
        };
        boolean gone = decided.action() == ModerationAction.REMOVE || decided.action() == ModerationAction.MUTE;
        var reason = decided.reason() == null ? entry.title() : decided.reason();
        notifier.notify(new NewNotification(
                entry.authorId(), "community decision " + UUID.randomUUID(), NotificationKind.COMMUNITY_DECISION,
                title, reason, gone ? "/community" : href(entry)));
    }

    private static String href(StoredEntry entry) {
        var page = "/community/posts/" + entry.postId();
        return entry.kind() == EntryKind.POST ? page : page + "#comment-" + entry.id();
    }
}
