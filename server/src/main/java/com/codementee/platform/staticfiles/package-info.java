/**
 * Serves the files of the web app.
 */
package com.codementee.platform.staticfiles;
