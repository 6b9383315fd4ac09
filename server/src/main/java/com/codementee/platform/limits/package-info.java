/**
 * Rate limits, and bounds on request bodies.
 */
package com.codementee.platform.limits;
