@NullMarked
package nl.millenniumgemeenten.gateway.page.resource;

import org.jspecify.annotations.NullMarked;
