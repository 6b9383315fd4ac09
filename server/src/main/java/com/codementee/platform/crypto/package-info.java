/**
 * Hashes and message authentication codes.
 */
package com.codementee.platform.crypto;
