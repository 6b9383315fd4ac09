/** The admins' queue of held and reported entries. */
@NullMarked
package com.codementee.community.moderation;

import org.jspecify.annotations.NullMarked;
