@NullMarked
package nl.millenniumgemeenten.gateway.opendata;

import org.jspecify.annotations.NullMarked;
