/// The importer of the reference data: CSV files of facts that are collected elsewhere. It can run
/// at any time and as often as anyone likes: only rows that differ from the last time are taken,
/// and a set of files with one bad row is not taken at all.
@NullMarked
package nl.millenniumgemeenten.municipality.referencedata;

import org.jspecify.annotations.NullMarked;
