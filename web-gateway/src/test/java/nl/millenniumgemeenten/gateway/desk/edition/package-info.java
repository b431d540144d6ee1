@NullMarked
package nl.millenniumgemeenten.gateway.desk.edition;

import org.jspecify.annotations.NullMarked;
