/**
 * Rate limits, and the buffering of request bodies.
 */
package com.codementee.platform.limits;
