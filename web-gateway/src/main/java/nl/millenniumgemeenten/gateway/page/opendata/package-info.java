/// The page about the open data, and what there is to download.
@NullMarked
package nl.millenniumgemeenten.gateway.page.opendata;

import org.jspecify.annotations.NullMarked;
