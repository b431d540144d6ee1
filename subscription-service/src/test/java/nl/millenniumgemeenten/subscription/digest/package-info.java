/// What issues can tell of, followed on real topics.
@NullMarked
package nl.millenniumgemeenten.subscription.digest;

import org.jspecify.annotations.NullMarked;
