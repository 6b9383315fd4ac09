/**
 * What mentees practise between mocks: the question bank, cards that are repeated at growing intervals, generated
 * questions, and preparation plans.
 */
@NullMarked
package com.codementee.practice;

import org.jspecify.annotations.NullMarked;
