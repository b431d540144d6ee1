/// Writing, previewing, publishing and withdrawing an agenda item.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.agenda;

import org.jspecify.annotations.NullMarked;
