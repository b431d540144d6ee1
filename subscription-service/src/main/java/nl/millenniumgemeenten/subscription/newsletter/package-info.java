/// The newsletter itself: how many people read it.
@NullMarked
package nl.millenniumgemeenten.subscription.newsletter;

import org.jspecify.annotations.NullMarked;
