/** Reads requests: id, client address, path and accepted media types. */
package com.codementee.platform.http;
