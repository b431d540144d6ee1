/// Editors word the mails to one person at a time, and see what they look like.
@NullMarked
package nl.millenniumgemeenten.subscription.wording;

import org.jspecify.annotations.NullMarked;
