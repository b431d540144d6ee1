/// Tests of asking to write with an address.
@NullMarked
package nl.millenniumgemeenten.content.contributionrequest;

import org.jspecify.annotations.NullMarked;
