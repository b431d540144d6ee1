/// The screens of the desk, at the size of a site that has existed for years.
@NullMarked
package nl.millenniumgemeenten.bench.desk;

import org.jspecify.annotations.NullMarked;
