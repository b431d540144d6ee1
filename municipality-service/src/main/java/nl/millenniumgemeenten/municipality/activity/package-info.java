/// What participants do for the goals: the database of good practice. A contact of the municipality
/// writes, an editor decides what stands on the site.
@NullMarked
package nl.millenniumgemeenten.municipality.activity;

import org.jspecify.annotations.NullMarked;
