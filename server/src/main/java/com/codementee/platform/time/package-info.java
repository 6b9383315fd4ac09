/** The application's clock. */
package com.codementee.platform.time;
