@NullMarked
package nl.millenniumgemeenten.gateway.page;

import org.jspecify.annotations.NullMarked;
