/// What comes back of issues, with a real mailbox and mails in the shapes that servers write.
@NullMarked
package nl.millenniumgemeenten.subscription.bounce;

import org.jspecify.annotations.NullMarked;
