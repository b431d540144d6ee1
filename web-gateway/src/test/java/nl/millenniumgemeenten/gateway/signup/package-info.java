/// Tests of the newsletter's pages.
@NullMarked
package nl.millenniumgemeenten.gateway.signup;

import org.jspecify.annotations.NullMarked;
