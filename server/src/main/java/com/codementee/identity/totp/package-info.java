/**
 * Two-step sign-in: time-based codes (RFC 6238) and recovery codes.
 *
 * <p>Secrets are encrypted with a key that is derived from {@code JWT_SECRET}; recovery codes are hashed without it, so
 * they still work after the secret is replaced. Each code is accepted once.
 */
@NullMarked
@NamedInterface("totp")
package com.codementee.identity.totp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
