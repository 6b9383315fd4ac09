package com.codementee.community.entries;

import com.codementee.platform.json.WireEnum;

/**
 * The orders of the list of posts.
 *
 * <p>{@code TOP} follows Lobsters (app/models/story.rb, "hotness"): the logarithm to base 10 of votes and comment
 * points, plus the time of creation in units of 36 hours. Ten times the votes are worth 36 hours. A comment counts
 * half a point, and all comments together count no more than the votes, so that a quarrel alone does not rise:
 * {@code log10(1 + votes + min(comments / 2, votes)) + created_at / 36 h}. The column {@code community_entry.rank}
 * holds it.
 */
public enum PostSort implements WireEnum {
    NEW,
    TOP
}
