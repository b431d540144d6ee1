@NullMarked
package nl.millenniumgemeenten.gateway.calendar;

import org.jspecify.annotations.NullMarked;
