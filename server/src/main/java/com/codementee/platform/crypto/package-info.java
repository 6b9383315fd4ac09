/**
 * Message authentication codes.
 */
package com.codementee.platform.crypto;
