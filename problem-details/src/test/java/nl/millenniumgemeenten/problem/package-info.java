/// Tests of the problem details, through a real HTTP server.
@NullMarked
package nl.millenniumgemeenten.problem;

import org.jspecify.annotations.NullMarked;
