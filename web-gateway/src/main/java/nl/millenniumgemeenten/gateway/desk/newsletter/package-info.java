/// Writing issues of the newsletter at the desk.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.newsletter;

import org.jspecify.annotations.NullMarked;
