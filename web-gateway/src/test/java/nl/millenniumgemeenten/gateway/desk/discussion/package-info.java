/// Tests of the screens of discussions.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.discussion;

import org.jspecify.annotations.NullMarked;
