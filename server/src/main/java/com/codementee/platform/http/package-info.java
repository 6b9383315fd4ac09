/**
 * What filters and controllers ask of a request: its id and the address it came from.
 */
package com.codementee.platform.http;
