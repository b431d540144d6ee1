/// The public website, the desk and the public API. Public pages are made from the read model
/// alone, so they stay up while every service is down; writes go to the owning service over HTTP.
@NullMarked
package nl.millenniumgemeenten.gateway;

import org.jspecify.annotations.NullMarked;
