/// Tests of resources.
@NullMarked
package nl.millenniumgemeenten.content.resource;

import org.jspecify.annotations.NullMarked;
