/// Tests of what is asked of servers of others.
@NullMarked
package nl.millenniumgemeenten.guardedhttp;

import org.jspecify.annotations.NullMarked;
