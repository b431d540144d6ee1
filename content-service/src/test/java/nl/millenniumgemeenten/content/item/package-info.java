/// Tests of the frame of items.
@NullMarked
package nl.millenniumgemeenten.content.item;

import org.jspecify.annotations.NullMarked;
