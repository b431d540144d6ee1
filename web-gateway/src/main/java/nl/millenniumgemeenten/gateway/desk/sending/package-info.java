/// The sending of issues of the newsletter, for who watches over it.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.sending;

import org.jspecify.annotations.NullMarked;
