/** The contract's {@code user}: a person with their currently running plan. */
@NullMarked
@NamedInterface("users")
package com.codementee.identity.users;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
