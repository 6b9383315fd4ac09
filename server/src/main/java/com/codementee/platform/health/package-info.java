/** Health checks for operators, monitors and orchestrators. */
package com.codementee.platform.health;
