/** Mail: what the other modules' events tell people, with calendar invitations. */
package com.codementee.notifications;
