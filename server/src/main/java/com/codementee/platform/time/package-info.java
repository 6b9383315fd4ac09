/**
 * The clock of the application.
 */
package com.codementee.platform.time;
