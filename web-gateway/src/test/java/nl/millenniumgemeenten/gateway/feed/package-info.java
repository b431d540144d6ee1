@NullMarked
package nl.millenniumgemeenten.gateway.feed;

import org.jspecify.annotations.NullMarked;
