/// The list of discussions and one discussion.
@NullMarked
package nl.millenniumgemeenten.gateway.page.discussion;

import org.jspecify.annotations.NullMarked;
