/// What the campaign posted elsewhere, as a page and in lists.
@NullMarked
package nl.millenniumgemeenten.gateway.page.timeline;

import org.jspecify.annotations.NullMarked;
