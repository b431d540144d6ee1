/// How a piece of content of any kind gets on the site and off it: by hand, after a review, at a
/// moment; and who did what. Knows kinds of content only as
/// [nl.millenniumgemeenten.content.editing.Kind].
@NullMarked
package nl.millenniumgemeenten.content.workflow;

import org.jspecify.annotations.NullMarked;
