/// The list of resources and one of them.
@NullMarked
package nl.millenniumgemeenten.gateway.page.resource;

import org.jspecify.annotations.NullMarked;
