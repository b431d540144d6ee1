@NullMarked
package nl.millenniumgemeenten.municipality.contact;

import org.jspecify.annotations.NullMarked;
