/**
 * The mailbox of demo mode, which replaces the mail provider.
 */
package com.codementee.demo.mail;
