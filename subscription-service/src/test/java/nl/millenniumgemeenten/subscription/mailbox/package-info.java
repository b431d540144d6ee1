/// Tests of reading a mailbox.
@NullMarked
package nl.millenniumgemeenten.subscription.mailbox;

import org.jspecify.annotations.NullMarked;
