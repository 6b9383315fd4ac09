/** The envelope around every success, and the advice that puts it there. */
package com.codementee.platform.envelope;
