/// Tests of the first content.
@NullMarked
package nl.millenniumgemeenten.content.firstcontent;

import org.jspecify.annotations.NullMarked;
