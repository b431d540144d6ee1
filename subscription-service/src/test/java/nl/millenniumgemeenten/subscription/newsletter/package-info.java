/// Tests.
@NullMarked
package nl.millenniumgemeenten.subscription.newsletter;

import org.jspecify.annotations.NullMarked;
