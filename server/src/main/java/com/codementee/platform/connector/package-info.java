/**
 * Limits the number, size and duration of connections and request bodies, below Spring, and carries endless responses.
 */
package com.codementee.platform.connector;
