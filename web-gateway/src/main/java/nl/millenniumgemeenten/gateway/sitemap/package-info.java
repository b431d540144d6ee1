/// The map of the site for search engines: every page that stands at its own address, with the day
/// on which it last changed.
@NullMarked
package nl.millenniumgemeenten.gateway.sitemap;

import org.jspecify.annotations.NullMarked;
