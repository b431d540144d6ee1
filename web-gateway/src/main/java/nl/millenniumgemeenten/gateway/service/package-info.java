/// The services that own what editors and visitors change, called over HTTP in the name of whoever
/// asks.
@NullMarked
package nl.millenniumgemeenten.gateway.service;

import org.jspecify.annotations.NullMarked;
