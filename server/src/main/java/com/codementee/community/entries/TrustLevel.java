package com.codementee.community.entries;

import com.codementee.platform.access.Role;

/** How far a person is trusted, and so how much they may write on one day (Discourse's trust levels, simplified). */
enum TrustLevel {
    NEW(3, 20),
    REGULAR(10, 100),
    MENTOR(30, 200),
    ADMIN(1_000, 5_000);

    private final int maxPosts;
    private final int maxComments;

    TrustLevel(int maxPosts, int maxComments) {
        this.maxPosts = maxPosts;
        this.maxComments = maxComments;
    }

    static TrustLevel of(Role role, boolean newcomer) {
        return switch (role) {
            case ADMIN -> ADMIN;
            case MENTOR -> MENTOR;
            case MENTEE -> newcomer ? NEW : REGULAR;
        };
    }

    int maxPosts() {
        return maxPosts;
    }

    int maxComments() {
        return maxComments;
    }
}
