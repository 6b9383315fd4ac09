/** Posts, comments, votes, reports and limits per day. */
@NullMarked
package com.codementee.community.entries;

import org.jspecify.annotations.NullMarked;
