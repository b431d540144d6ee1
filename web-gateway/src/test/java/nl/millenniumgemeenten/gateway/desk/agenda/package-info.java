@NullMarked
package nl.millenniumgemeenten.gateway.desk.agenda;

import org.jspecify.annotations.NullMarked;
