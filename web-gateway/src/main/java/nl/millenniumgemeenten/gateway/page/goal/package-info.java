/// The goals of the campaign: all of them, and a page for each.
@NullMarked
package nl.millenniumgemeenten.gateway.page.goal;

import org.jspecify.annotations.NullMarked;
