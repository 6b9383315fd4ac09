/**
 * The simulated payment provider of demo mode, which implements Razorpay's API.
 */
package com.codementee.demo.razorpay;
