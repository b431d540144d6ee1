@NullMarked
package nl.millenniumgemeenten.gateway.page.agenda;

import org.jspecify.annotations.NullMarked;
