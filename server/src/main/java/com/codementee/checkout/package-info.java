/** Paying: the only module that composes accounts, billing and bookings. */
package com.codementee.checkout;
