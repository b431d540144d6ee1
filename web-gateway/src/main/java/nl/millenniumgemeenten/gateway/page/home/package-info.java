/// The first page of the site.
@NullMarked
package nl.millenniumgemeenten.gateway.page.home;

import org.jspecify.annotations.NullMarked;
