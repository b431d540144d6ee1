/// Tests of discussions.
@NullMarked
package nl.millenniumgemeenten.content.contributionrequest;

import org.jspecify.annotations.NullMarked;
