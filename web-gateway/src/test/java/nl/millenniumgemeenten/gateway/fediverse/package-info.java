/// Tests of what other servers of the fediverse ask and bring.
@NullMarked
package nl.millenniumgemeenten.gateway.fediverse;

import org.jspecify.annotations.NullMarked;
