/** Limits the number, size and duration of connections and request bodies, below Spring. */
package com.codementee.platform.connector;
