@NullMarked
package nl.millenniumgemeenten.gateway.api;

import org.jspecify.annotations.NullMarked;
