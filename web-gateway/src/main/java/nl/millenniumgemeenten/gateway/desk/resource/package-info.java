/// Writing, previewing, publishing and withdrawing a resource.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.resource;

import org.jspecify.annotations.NullMarked;
