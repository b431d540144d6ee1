/// Tests of writing issues of the newsletter.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.newsletter;

import org.jspecify.annotations.NullMarked;
