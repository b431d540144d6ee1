/// The address that an answer to a mail goes to: it says, sealed by us, whose mail is answered and
/// what it was about.
@NullMarked
package nl.millenniumgemeenten.subscription.replyto;

import org.jspecify.annotations.NullMarked;
