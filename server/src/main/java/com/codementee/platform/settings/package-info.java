/**
 * The environment variables, parsed and checked at start, as one record per concern. A class injects only the record
 * that it needs.
 */
package com.codementee.platform.settings;
