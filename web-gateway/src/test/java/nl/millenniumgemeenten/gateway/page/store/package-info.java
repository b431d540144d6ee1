/// Tests of the page store, with the real templates.
@NullMarked
package nl.millenniumgemeenten.gateway.page.store;

import org.jspecify.annotations.NullMarked;
