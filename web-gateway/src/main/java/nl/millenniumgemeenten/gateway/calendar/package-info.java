/// The agenda as iCalendar (RFC 5545): one item, and all of it for calendars that follow it.
@NullMarked
package nl.millenniumgemeenten.gateway.calendar;

import org.jspecify.annotations.NullMarked;
