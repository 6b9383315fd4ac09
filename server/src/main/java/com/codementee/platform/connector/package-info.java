/** Connections and request bodies, bounded in number, bytes and time below Spring. */
package com.codementee.platform.connector;
