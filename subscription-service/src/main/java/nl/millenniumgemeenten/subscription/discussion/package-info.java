/// What the topics tell of discussions, kept for the mails to who follows them.
@NullMarked
package nl.millenniumgemeenten.subscription.discussion;

import org.jspecify.annotations.NullMarked;
