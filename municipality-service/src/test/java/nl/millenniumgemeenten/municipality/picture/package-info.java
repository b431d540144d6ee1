@NullMarked
package nl.millenniumgemeenten.municipality.picture;

import org.jspecify.annotations.NullMarked;
