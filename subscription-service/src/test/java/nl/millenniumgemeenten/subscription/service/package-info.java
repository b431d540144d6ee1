/// The service as the tests run it: real HTTP server, real PostgreSQL, a mail server that does as
/// told.
@NullMarked
package nl.millenniumgemeenten.subscription.service;

import org.jspecify.annotations.NullMarked;
