/// Tests.
@NullMarked
package nl.millenniumgemeenten.subscription.preference;

import org.jspecify.annotations.NullMarked;
