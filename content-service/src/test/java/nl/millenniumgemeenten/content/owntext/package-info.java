/// Tests of what people change of what they wrote themselves.
@NullMarked
package nl.millenniumgemeenten.content.owntext;

import org.jspecify.annotations.NullMarked;
