/// Tests of territorial changes.
@NullMarked
package nl.millenniumgemeenten.municipality.territory;

import org.jspecify.annotations.NullMarked;
