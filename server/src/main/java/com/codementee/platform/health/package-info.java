/**
 * Health checks for people, monitors and orchestrators.
 */
package com.codementee.platform.health;
