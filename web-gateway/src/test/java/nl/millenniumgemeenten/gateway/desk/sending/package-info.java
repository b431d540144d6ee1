/// The sending of issues of the newsletter, as editors see it.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.sending;

import org.jspecify.annotations.NullMarked;
