/**
 * The environment variables, checked at start.
 */
package com.codementee.platform.settings;
