/**
 * Filters and interceptors that authenticate and authorise a request, and the security headers.
 */
package com.codementee.platform.security;
