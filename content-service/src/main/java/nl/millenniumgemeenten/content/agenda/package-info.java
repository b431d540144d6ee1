/// Agenda items: what happens on a date, once or again and again.
@NullMarked
package nl.millenniumgemeenten.content.agenda;

import org.jspecify.annotations.NullMarked;
