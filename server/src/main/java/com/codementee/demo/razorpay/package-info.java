/** Demo mode's simulated payment provider, which implements Razorpay's API. */
package com.codementee.demo.razorpay;
