/** Notifications about replies, mentions, accepted answers and decisions. */
@NullMarked
package com.codementee.community.notices;

import org.jspecify.annotations.NullMarked;
