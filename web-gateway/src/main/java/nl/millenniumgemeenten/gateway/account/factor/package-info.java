/// The second step of signing in: a code from an app, or a recovery code.
@NullMarked
package nl.millenniumgemeenten.gateway.account.factor;

import org.jspecify.annotations.NullMarked;
