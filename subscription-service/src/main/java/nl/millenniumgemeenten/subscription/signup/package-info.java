/// Signing up, confirming and unsubscribing: what the website asks of this service.
@NullMarked
package nl.millenniumgemeenten.subscription.signup;

import org.jspecify.annotations.NullMarked;
