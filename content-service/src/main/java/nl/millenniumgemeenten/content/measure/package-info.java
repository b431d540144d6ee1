/// What the desk did about people who take part in discussions: warnings, blocks, and what it did
/// with what they wrote. It is kept for the desk and for them alone, and forgotten with them.
@NullMarked
package nl.millenniumgemeenten.content.measure;

import org.jspecify.annotations.NullMarked;
