/** Demo mode: stand-ins for the payment and mail providers, the travelling clock, faults and demo data. */
package com.codementee.sandbox;
