/**
 * The sandbox that stands in for the payment provider and speaks its wire format.
 */
package com.codementee.demo.razorpay;
