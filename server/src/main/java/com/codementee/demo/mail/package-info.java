/**
 * The mailbox that stands in for the mail provider.
 */
package com.codementee.demo.mail;
