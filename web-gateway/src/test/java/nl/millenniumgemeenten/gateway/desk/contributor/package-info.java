/// Tests of who writes in discussions, at the desk.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.contributor;

import org.jspecify.annotations.NullMarked;
