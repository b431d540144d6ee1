/// Where visitors write in discussions. They need no password: a link in a mail shows that an
/// address is theirs, and from then on the browser is known.
@NullMarked
package nl.millenniumgemeenten.gateway.discuss;

import org.jspecify.annotations.NullMarked;
