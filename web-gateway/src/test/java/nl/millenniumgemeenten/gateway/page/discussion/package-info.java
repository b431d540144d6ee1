/// Tests of the pages of discussions.
@NullMarked
package nl.millenniumgemeenten.gateway.page.discussion;

import org.jspecify.annotations.NullMarked;
