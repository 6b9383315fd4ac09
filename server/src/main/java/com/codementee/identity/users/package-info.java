/** The contract's {@code user}: a person with the plan that runs at the instant of reading. */
@NullMarked
@NamedInterface("users")
package com.codementee.identity.users;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
