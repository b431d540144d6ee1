@NullMarked
package nl.millenniumgemeenten.gateway.desk.redirect;

import org.jspecify.annotations.NullMarked;
