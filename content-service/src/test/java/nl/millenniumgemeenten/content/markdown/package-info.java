/// Tests of Markdown.
@NullMarked
package nl.millenniumgemeenten.content.markdown;

import org.jspecify.annotations.NullMarked;
