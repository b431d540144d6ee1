/// The queue of mails, what they say and the loop that sends them.
@NullMarked
package nl.millenniumgemeenten.subscription.mail;

import org.jspecify.annotations.NullMarked;
