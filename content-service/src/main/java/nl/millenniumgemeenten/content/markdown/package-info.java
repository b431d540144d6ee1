/// Markdown that people write in discussions, as HTML that is safe because nothing else can come
/// out.
@NullMarked
package nl.millenniumgemeenten.content.markdown;

import org.jspecify.annotations.NullMarked;
