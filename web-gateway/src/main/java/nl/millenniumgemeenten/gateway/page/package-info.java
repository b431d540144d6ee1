/// The public pages: which page stands at an address, and how it answers a visitor. Each kind of
/// page has a folder of its own.
@NullMarked
package nl.millenniumgemeenten.gateway.page;

import org.jspecify.annotations.NullMarked;
