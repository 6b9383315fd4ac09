/**
 * Reads requests: their id, client address, path and accepted media types.
 */
package com.codementee.platform.http;
