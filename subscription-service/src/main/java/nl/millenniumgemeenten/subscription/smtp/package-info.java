/// Speaking SMTP: one connection, one writer, and the moment between the server's "go on" and our
/// final dot left to whoever sends.
@NullMarked
package nl.millenniumgemeenten.subscription.smtp;

import org.jspecify.annotations.NullMarked;
