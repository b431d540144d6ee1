/// Tests.
@NullMarked
package nl.millenniumgemeenten.subscription.insight;

import org.jspecify.annotations.NullMarked;
