@NullMarked
package nl.millenniumgemeenten.gateway.search;

import org.jspecify.annotations.NullMarked;
