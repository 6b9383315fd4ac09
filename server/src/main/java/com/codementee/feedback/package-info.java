/** What mentors write after a mock, and the stars that mentees give. */
package com.codementee.feedback;
