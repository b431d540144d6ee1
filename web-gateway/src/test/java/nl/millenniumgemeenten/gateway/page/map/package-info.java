/// Tests of the map.
@NullMarked
package nl.millenniumgemeenten.gateway.page.map;

import org.jspecify.annotations.NullMarked;
