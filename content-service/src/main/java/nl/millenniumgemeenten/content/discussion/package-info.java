/// Discussions: what is discussed, what people say in it, and who they are.
@NullMarked
package nl.millenniumgemeenten.content.discussion;

import org.jspecify.annotations.NullMarked;
