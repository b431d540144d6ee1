/// Tests of the importer and of the reference data itself.
@NullMarked
package nl.millenniumgemeenten.municipality.referencedata;

import org.jspecify.annotations.NullMarked;
