/** Describes how each module's data about a person is exported and erased. */
@NullMarked
package com.codementee.platform.privacy;

import org.jspecify.annotations.NullMarked;
