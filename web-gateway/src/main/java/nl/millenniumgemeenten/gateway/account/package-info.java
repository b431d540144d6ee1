/// Editors and how they sign in.
@NullMarked
package nl.millenniumgemeenten.gateway.account;

import org.jspecify.annotations.NullMarked;
