/**
 * What people do with their own accounts apart from signing in: two-step sign-in, the export of their data, deletion.
 */
@NullMarked
@NamedInterface("account")
package com.codementee.identity.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
