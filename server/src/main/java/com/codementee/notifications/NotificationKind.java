package com.codementee.notifications;

import com.codementee.platform.access.Role;
import com.codementee.platform.json.WireEnum;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a notification or mail is about. People choose per kind whether they get it in the app and by mail; each kind is
 * on until they switch it off. The mails of a required kind cannot be switched off.
 */
public enum NotificationKind implements WireEnum {
    PAYMENT(true, Role.MENTEE),
    ASSIGNMENT(true, Role.MENTEE, Role.MENTOR),
    CANCELLATION(true, Role.MENTEE, Role.MENTOR),
    NO_SHOW(true, Role.MENTEE, Role.MENTOR, Role.ADMIN),
    SECURITY(true, Role.values()),
    /** A problem with money: records disagree, a refund failed, or the accountant's mail did. */
    BILLING_DIFFERENCE(true, Role.ADMIN),
    /** Confirms that we have the request, or its new times. */
    REQUEST(false, Role.MENTEE),
    /** No mentor yet, and the preferred times are running out or have passed. */
    REQUEST_AT_RISK(false, Role.MENTEE),
    /** A mock starts in a day or an hour. */
    REMINDER(false, Role.MENTEE, Role.MENTOR),
    FEEDBACK(false, Role.MENTEE),
    FEEDBACK_DUE(false, Role.MENTOR),
    PLAN_ENDING(false, Role.MENTEE),
    WELCOME(false, Role.MENTEE, Role.MENTOR),
    /** A request that an admin has to assign. */
    REQUEST_QUEUE(false, Role.ADMIN),
    /** A month's invoices and credit notes are complete, for the accountant. */
    MONTHLY_INVOICES(false, Role.ADMIN),
    /** A promise was not kept, or a mentor has missed mocks. */
    OVERDUE(false, Role.ADMIN),
    /** A reply in the community, or the acceptance of one's answer. */
    COMMUNITY_REPLY(false, Role.values()),
    COMMUNITY_MENTION(false, Role.values()),
    /** What a moderator decided about a person's post or comment. */
    COMMUNITY_DECISION(false, Role.values()),
    /** A post or comment that an admin has to look at. */
    MODERATION_QUEUE(false, Role.ADMIN);

    private final boolean required;
    private final Set<Role> roles;

    NotificationKind(boolean required, Role... roles) {
        this.required = required;
        this.roles = EnumSet.copyOf(List.of(roles));
    }

    /** Whether its mails are sent regardless of the person's choice. */
    public boolean required() {
        return required;
    }

    /** The kinds whose mails are sent regardless of the person's choice. */
    public static List<NotificationKind> allRequired() {
        return Arrays.stream(values()).filter(NotificationKind::required).toList();
    }

    /** The kinds that people of this role get. */
    static List<NotificationKind> of(Role role) {
        return Arrays.stream(values()).filter(kind -> kind.roles.contains(role)).toList();
    }
}
