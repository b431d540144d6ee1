@NullMarked
package nl.millenniumgemeenten.gateway.courier;

import org.jspecify.annotations.NullMarked;
