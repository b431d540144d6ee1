/// Finds in a mail what its writer wrote, and leaves out what mail programs put around it: the mail
/// that is answered, the line above it, and signatures. Nothing here knows whose mail it is.
@NullMarked
package nl.millenniumgemeenten.subscription.answertext;

import org.jspecify.annotations.NullMarked;
