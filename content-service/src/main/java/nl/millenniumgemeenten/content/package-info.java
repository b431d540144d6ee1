/// The content of the site: pages in a tree, news articles and the campaign settings, with their
/// editions. Editors write here through the gateway; every change leaves as an event.
@NullMarked
package nl.millenniumgemeenten.content;

import org.jspecify.annotations.NullMarked;
