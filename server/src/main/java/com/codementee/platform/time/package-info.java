/** The application's clock, and ranges of days. */
package com.codementee.platform.time;
