/// What somebody says whose address is not confirmed yet: it waits for the link in a mail, and is
/// gone when that is over.
@NullMarked
package nl.millenniumgemeenten.content.contributionrequest;

import org.jspecify.annotations.NullMarked;
