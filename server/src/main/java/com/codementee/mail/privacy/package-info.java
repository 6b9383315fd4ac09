/** Exports and erases the mails to a person. */
@NullMarked
package com.codementee.mail.privacy;

import org.jspecify.annotations.NullMarked;
