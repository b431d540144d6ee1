/// Tests of agenda items.
@NullMarked
package nl.millenniumgemeenten.content.agenda;

import org.jspecify.annotations.NullMarked;
