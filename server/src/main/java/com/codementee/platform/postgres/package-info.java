/**
 * The embedded PostgreSQL server.
 */
package com.codementee.platform.postgres;
