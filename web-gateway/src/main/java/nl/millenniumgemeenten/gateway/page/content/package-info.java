/// Any page of the tree, by its path.
@NullMarked
package nl.millenniumgemeenten.gateway.page.content;

import org.jspecify.annotations.NullMarked;
