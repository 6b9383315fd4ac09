/**
 * The community: posts, comments, votes and moderation.
 *
 * <p>Owns {@code community_entry} (posts and comments), {@code community_vote}, {@code community_report}, {@code
 * community_edit} and {@code community_member}; reads {@code accounts_author}.
 *
 * <p>Invariants: a reply belongs to its parent's post ({@code community_entry_parent_in_same_post}), and so does an
 * accepted answer. A person has one vote and one report per entry. A newcomer has at most one waiting post ({@code
 * community_entry_one_waiting}). HTML is rendered and sanitised when a text is written, never when it is read. Every
 * change of a comment's visibility locks its post first, so a reply to a removed comment is refused. Held entries are
 * seen by their author and admins alone and notify nobody.
 */
@NullMarked
package com.codementee.community;

import org.jspecify.annotations.NullMarked;
