/// Tests.
@NullMarked
package nl.millenniumgemeenten.subscription.transfer;

import org.jspecify.annotations.NullMarked;
