/// Tests.
@NullMarked
package nl.millenniumgemeenten.gateway.webhook;

import org.jspecify.annotations.NullMarked;
