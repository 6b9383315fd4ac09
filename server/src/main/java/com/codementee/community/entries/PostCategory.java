package com.codementee.community.entries;

import com.codementee.platform.json.WireEnum;

/** What a post is about. */
public enum PostCategory implements WireEnum {
    GENERAL,
    TECHNICAL,
    BEHAVIORAL,
    OFFERS,
    REFERRALS
}
