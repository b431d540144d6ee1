/// Tests of how far participants have read.
@NullMarked
package nl.millenniumgemeenten.content.readingposition;

import org.jspecify.annotations.NullMarked;
