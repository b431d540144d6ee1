/// Resources: guides, courses, advisory services and brochures, with files.
@NullMarked
package nl.millenniumgemeenten.content.resource;

import org.jspecify.annotations.NullMarked;
