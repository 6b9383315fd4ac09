/**
 * Writes iCalendar objects (RFC 5545).
 */
package com.codementee.platform.icalendar;
