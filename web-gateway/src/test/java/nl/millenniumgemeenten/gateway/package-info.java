/// Tests of the gateway as a whole.
@NullMarked
package nl.millenniumgemeenten.gateway;

import org.jspecify.annotations.NullMarked;
