/// Pictures that come along with what the register tells. None is kept as it came in: each is made
/// anew in a few widths, without where and with what it was taken.
@NullMarked
package nl.millenniumgemeenten.municipality.picture;

import org.jspecify.annotations.NullMarked;
