/// Tests.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.subscriber;

import org.jspecify.annotations.NullMarked;
