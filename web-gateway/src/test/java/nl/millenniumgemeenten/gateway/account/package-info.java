/// Tests of accounts, sessions and signing in.
@NullMarked
package nl.millenniumgemeenten.gateway.account;

import org.jspecify.annotations.NullMarked;
