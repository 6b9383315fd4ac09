/** Who people are: accounts, sessions, passwords, mentors' profiles. */
package com.codementee.accounts;
