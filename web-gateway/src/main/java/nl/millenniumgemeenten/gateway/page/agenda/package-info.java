/// The agenda: what is coming, what has been, and one item.
@NullMarked
package nl.millenniumgemeenten.gateway.page.agenda;

import org.jspecify.annotations.NullMarked;
