/// What other servers of the fediverse ask of the site and bring to it. It is looked at here as far
/// as that needs nothing but the request, and passed on to the service that is the account.
@NullMarked
package nl.millenniumgemeenten.gateway.fediverse;

import org.jspecify.annotations.NullMarked;
