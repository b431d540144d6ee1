/// Everything that reaches a mailbox: sign-up for the newsletter, consent, unsubscribing and the
/// queue of mails. Addresses stay in this service; events carry counts only.
@NullMarked
package nl.millenniumgemeenten.subscription;

import org.jspecify.annotations.NullMarked;
