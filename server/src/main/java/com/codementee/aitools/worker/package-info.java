/**
 * Child processes for work that handles hostile input or needs much memory: each has a memory limit, a time limit per
 * call and no secrets, and ends when it is idle (ADR 0047).
 */
@NullMarked
package com.codementee.aitools.worker;

import org.jspecify.annotations.NullMarked;
