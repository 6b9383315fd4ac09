/** Password hashing and the rules for new passwords. */
@NullMarked
@NamedInterface("passwords")
package com.codementee.identity.passwords;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
