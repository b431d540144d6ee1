/// Tests.
@NullMarked
package nl.millenniumgemeenten.subscription.subscriber;

import org.jspecify.annotations.NullMarked;
