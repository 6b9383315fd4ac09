/** The envelope around every successful JSON response. */
package com.codementee.platform.envelope;
