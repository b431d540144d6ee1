/// Reading a mailbox by IMAP: what bounces and what people answer comes in there.
@NullMarked
package nl.millenniumgemeenten.subscription.mailbox;

import org.jspecify.annotations.NullMarked;
