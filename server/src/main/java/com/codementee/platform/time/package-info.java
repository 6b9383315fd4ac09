/**
 * The one clock.
 */
package com.codementee.platform.time;
