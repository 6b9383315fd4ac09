/**
 * The wire format: snake_case, strict parsing, enums and text.
 */
package com.codementee.platform.json;
