/** When and where: time slots and the pool of meeting links. */
package com.codementee.scheduling;
