/// Tests.
@NullMarked
package nl.millenniumgemeenten.subscription.signup;

import org.jspecify.annotations.NullMarked;
