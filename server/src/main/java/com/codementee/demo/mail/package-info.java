/** Demo mode's mailbox, which replaces the mail provider. */
package com.codementee.demo.mail;
