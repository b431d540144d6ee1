/// Issues of the newsletter: written, approved, sent.
@NullMarked
package nl.millenniumgemeenten.subscription.issue;

import org.jspecify.annotations.NullMarked;
