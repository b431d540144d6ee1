/// Signing up for the newsletter, confirming and unsubscribing.
@NullMarked
package nl.millenniumgemeenten.gateway.signup;

import org.jspecify.annotations.NullMarked;
